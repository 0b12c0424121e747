package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.action.Action;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Circle;
import io.plumbline.audit.Published.Named;
import io.plumbline.audit.Question;
import io.plumbline.audit.Result;
import io.plumbline.audit.ScoreFigure;
import io.plumbline.audit.record.FigureWords;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a result: turnout, scores, texts, what to do, what came of it. */
final class ResultBlocks {
  private ResultBlocks() {}

  static String turnout(Result shown) {
    var audit = shown.audit();
    return audit
        .turnout()
        .map(
            turnout ->
                "%d of %d answered%s."
                    .formatted(
                        turnout.answered(),
                        turnout.asked(),
                        turnout.declined() == 0
                            ? ""
                            : ", %d said not this time".formatted(turnout.declined())))
        .orElseGet(
            () ->
                "Fewer than %d people answered, so nothing of what they said is shown, nor how many they were."
                    .formatted(audit.rules().threshold()));
  }

  /** Whether more could have been shown if the audit had asked more people, or by name. */
  static boolean isAskedOfTooFew(Result shown) {
    return shown.audit().turnout().isEmpty() && shown.audit().rules().who() == Who.LEADS;
  }

  /** A section a scored question. */
  static List<LayoutBlock> scores(Result shown) {
    var blocks = new ArrayList<LayoutBlock>();
    for (var question : Question.of(shown.audit())) {
      var score = question.scored() ? score(shown, question) : Optional.<String>empty();
      score.ifPresent(
          says ->
              blocks.add(
                  Layout.section("*%s*\n%s".formatted(Mrkdwn.escape(question.words()), says))));
    }
    return blocks;
  }

  /** What engineering says to the question, in a sentence; empty where it is not shown. */
  static Optional<String> score(Result shown, Question question) {
    return shown
        .published()
        .engineering(question)
        .map(
            score -> {
              var says = new StringBuilder(FigureWords.counted(score));
              change(shown, question, score).ifPresent(change -> says.append(", ").append(change));
              says.append('.');
              mirror(shown, question, score).ifPresent(says::append);
              circles(shown, question).ifPresent(says::append);
              return says.toString();
            });
  }

  static Optional<String> change(Result shown, Question question, ScoreFigure score) {
    return shown
        .last()
        .flatMap(
            last ->
                last.published()
                    .engineering(question)
                    .map(
                        before ->
                            FigureWords.change(before, score, FigureWords.quarter(last.audit()))));
  }

  private static Optional<String> mirror(Result shown, Question question, ScoreFigure score) {
    return shown
        .published()
        .mirror(question)
        .map(
            mirror -> {
              int gap = Math.abs(mirror.tenths() - score.tenths());
              var apart =
                  gap == 0
                      ? "no gap"
                      : "a gap of %s%s"
                          .formatted(score.isExact() ? "" : "about ", FigureWords.tenths(gap));
              return " Product thought %s: %s.".formatted(FigureWords.brief(mirror), apart);
            });
  }

  private static Optional<String> circles(Result shown, Question question) {
    var says = new ArrayList<String>();
    shown
        .published()
        .figure(Circle.LEADS, question)
        .ifPresent(score -> says.add("leads " + FigureWords.brief(score)));
    shown
        .published()
        .figure(Circle.ENGINEERS, question)
        .ifPresent(score -> says.add("engineers " + FigureWords.brief(score)));
    return says.isEmpty()
        ? Optional.empty()
        : Optional.of(" Of these: %s.".formatted(String.join(", ", says)));
  }

  /**
   * What people wrote, in random order; what was said by name, with the name.
   *
   * @param most so many texts
   * @param withButtons whether a wish can be made a change
   */
  static List<LayoutBlock> texts(Result shown, int most, boolean withButtons) {
    var blocks = new ArrayList<LayoutBlock>();
    int left = most;
    int number = 0;
    for (var question : Question.of(shown.audit())) {
      var texts = shown.published().texts(question);
      var some = texts.subList(0, Math.min(left, texts.size()));
      var named = shown.published().named(question, false);
      var mirrored = shown.published().named(question, true);
      if (some.isEmpty() && said(named).isEmpty() && said(mirrored).isEmpty()) {
        continue;
      }
      blocks.add(Layout.section("*%s*".formatted(about(question))));
      for (var text : some) {
        boolean button = withButtons && question.equals(Question.ONE_THING);
        blocks.add(button ? TextBlock.withButton(shown, text, number++) : Layout.asTyped(text));
      }
      left -= some.size();
      said(named).forEach(each -> blocks.add(Layout.section(said(each))));
      said(mirrored).forEach(each -> blocks.add(Layout.section(said(each) + " (product's view)")));
    }
    int all = shown.published().texts().size();
    if (all > most) {
      blocks.add(
          Layout.context(
              "%d of %d texts. `/audit export` sends all of them.".formatted(most, all)));
    }
    return blocks;
  }

  private static List<Named> said(List<Named> named) {
    return named.stream().filter(each -> !each.body().isEmpty() || each.score() > 0).toList();
  }

  private static String said(Named named) {
    var score = named.score() == 0 ? "" : " gives %d".formatted(named.score());
    return Mrkdwn.member(named.member())
        + score
        + (named.body().isEmpty() ? "" : ": " + Mrkdwn.escape(named.body()));
  }

  private static String about(Question question) {
    if (question.equals(Question.WHY)) {
      return "On why the sprint is prioritized as it is";
    }
    if (question.equals(Question.HEARD)) {
      return "On being heard";
    }
    return question.equals(Question.ONE_THING)
        ? "One thing that, if changed, would make work easier"
        : "On what was changed: " + Mrkdwn.escape(question.words());
  }

  /** What the audit led to. */
  static List<LayoutBlock> filed(Result shown) {
    if (shown.filed().isEmpty()) {
      return List.of();
    }
    var lines = shown.filed().stream().map(ResultBlocks::filed).toList();
    return Layout.blocks(
        Layout.section("*What came of it*; the next audit asks whether it has helped"),
        Layout.section(String.join("\n", lines)));
  }

  private static String filed(Action action) {
    var state =
        switch (action.state()) {
          case OPEN -> "due " + Phrases.day(action.due());
          case DONE -> "done";
          case DROPPED -> "dropped";
        };
    return "• %s · %s, %s"
        .formatted(Mrkdwn.escape(action.what()), Mrkdwn.member(action.owner()), state);
  }
}
