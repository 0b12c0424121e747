package io.plumbline.audit;

import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept and shown of an audit.
 *
 * @param texts in random order
 */
public record Published(List<Figure> figures, List<Text> texts, List<Named> named) {
  public static final Published NOTHING = new Published(List.of(), List.of(), List.of());

  public Published {
    figures = List.copyOf(figures);
    texts = List.copyOf(texts);
    named = List.copyOf(named);
  }

  /** The scores that a group gave to a question, by its key. */
  public record Figure(Circle circle, String question, ScoreFigure score) {}

  /** A comment or text without its author. */
  public record Text(String question, String body) {}

  /**
   * What somebody answered by name to one question.
   *
   * @param score 0 where it has none
   * @param body empty where they wrote nothing
   */
  public record Named(MemberId member, Part part, String question, int score, String body) {}

  /** The figure of a group that answered confidentially. */
  public Optional<ScoreFigure> figure(Circle circle, Question question) {
    return figures.stream()
        .filter(each -> each.circle() == circle && each.question().equals(question.key()))
        .map(Figure::score)
        .findFirst();
  }

  /** What engineering as a whole said: confidentially, or where that is not shown by name. */
  public Optional<ScoreFigure> engineering(Question question) {
    return figure(Circle.ENGINEERING, question)
        .or(() -> ScoreFigure.byName(scores(question, false)));
  }

  /** What product thinks engineering would have said. */
  public Optional<ScoreFigure> mirror(Question question) {
    return ScoreFigure.byName(scores(question, true));
  }

  private List<Integer> scores(Question question, boolean mirror) {
    return named.stream()
        .filter(each -> each.question().equals(question.key()) && each.score() > 0)
        .filter(each -> (each.part() == Part.MIRROR) == mirror)
        .map(Named::score)
        .toList();
  }

  public List<String> texts(Question question) {
    return texts.stream()
        .filter(each -> each.question().equals(question.key()))
        .map(Text::body)
        .toList();
  }

  /** What was said by name to the question; in the mirror, or for engineering. */
  public List<Named> named(Question question, boolean mirror) {
    return named.stream()
        .filter(each -> each.question().equals(question.key()))
        .filter(each -> (each.part() == Part.MIRROR) == mirror)
        .toList();
  }

  /** Without what was said by name: that is for product managers and leads. */
  public Published forTheChannel() {
    return new Published(figures, texts, List.of());
  }

  public boolean isEmpty() {
    return figures.isEmpty() && texts.isEmpty() && named.isEmpty();
  }
}
