package io.plumbline.audit;

import io.plumbline.audit.Published.Figure;
import io.plumbline.audit.Published.Named;
import io.plumbline.audit.Published.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes of the answers of an audit all that will ever be shown of it. */
public final class Publication {
  private final Audit audit;
  private final List<Given> confidential;
  private final List<Given> byName;

  public Publication(Audit audit, List<Given> given) {
    this.audit = audit;
    this.confidential = given.stream().filter(each -> each.author() == null).toList();
    this.byName = given.stream().filter(each -> each.author() != null).toList();
  }

  /**
   * @param random shuffles the texts
   */
  public Published publish(Random random) {
    return new Published(figures(), texts(random), named());
  }

  /** How many answered confidentially. */
  public int confidentialAnswers() {
    return confidential.size();
  }

  private List<Figure> figures() {
    var answers =
        confidential.stream()
            .collect(Collectors.groupingBy(Given::part, Collectors.summingInt(each -> 1)));
    var shown = shown(answers);
    var figures = new ArrayList<Figure>();
    for (var question : Question.of(audit)) {
      for (var circle : shown) {
        figure(circle, question, shown)
            .ifPresent(score -> figures.add(new Figure(circle, question.key(), score)));
      }
    }
    return figures;
  }

  /**
   * Beside both of its parts the whole says no more than they do: where one of them is a band, the
   * exact mean of all would give the mean within it.
   */
  private Optional<ScoreFigure> figure(Circle circle, Question question, List<Circle> shown) {
    var scores = scores(circle, question);
    var own = ScoreFigure.of(scores, audit.rules().threshold());
    if (circle != Circle.ENGINEERING || !shown.containsAll(Circle.PARTS)) {
      return own;
    }
    var leads = scores(Circle.LEADS, question);
    var engineers = scores(Circle.ENGINEERS, question);
    var ofLeads = ScoreFigure.of(leads, audit.rules().threshold());
    var ofEngineers = ScoreFigure.of(engineers, audit.rules().threshold());
    if (ofLeads.isEmpty() || ofEngineers.isEmpty()) {
      return Optional.empty();
    }
    return ofLeads.get().isExact() && ofEngineers.get().isExact()
        ? own
        : Optional.of(ofLeads.get().together(leads.size(), ofEngineers.get(), engineers.size()));
  }

  private List<Circle> shown(Map<Part, Integer> answers) {
    return new Suppression(answers, audit.rules().threshold()).shown(Circle.WANTED);
  }

  private List<Integer> scores(Circle circle, Question question) {
    return confidential.stream()
        .filter(each -> circle.parts().contains(each.part()))
        .map(each -> each.answers().scores().getOrDefault(question.key(), 0))
        .filter(score -> score > 0)
        .toList();
  }

  /** Each question's in an order of its own, so that no row of them is one person's. */
  private List<Text> texts(Random random) {
    if (confidential.size() < AuditRules.TEXTS_FROM) {
      return List.of();
    }
    var all = new ArrayList<Text>();
    for (var question : Question.of(audit)) {
      var said = new ArrayList<Text>();
      for (var each : confidential) {
        var text = each.answers().texts().get(question.key());
        if (text != null) {
          said.add(new Text(question.key(), text));
        }
      }
      Collections.shuffle(said, random);
      all.addAll(said);
    }
    return all;
  }

  private List<Named> named() {
    var all = new ArrayList<Named>();
    for (var each : byName) {
      for (var question : Question.of(audit, each.part())) {
        named(each, question, all);
      }
    }
    return all;
  }

  private static void named(Given given, Question question, List<Named> all) {
    var author = given.author();
    int score = given.answers().scores().getOrDefault(question.key(), 0);
    var text = given.answers().texts().getOrDefault(question.key(), "");
    if (author != null && (score > 0 || !text.isEmpty())) {
      all.add(new Named(author, given.part(), question.key(), score, text));
    }
  }
}
