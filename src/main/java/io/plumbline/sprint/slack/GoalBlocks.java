package io.plumbline.sprint.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.Question;
import java.util.ArrayList;
import java.util.List;

/** A goal with its why, and below it what people asked and were answered. */
final class GoalBlocks {
  private static final int WHY = 500;
  private static final int SAID = 250;
  private static final int MOST_QUESTIONS = 4;

  private GoalBlocks() {}

  static String text(Goal goal) {
    var says = goal.says();
    var text = new StringBuilder();
    text.append("*").append(Mrkdwn.escape(says.what())).append("*");
    text.append("\n*Why*  ").append(Mrkdwn.escape(Limits.cut(says.why(), WHY)));
    if (!says.metric().isEmpty()) {
      text.append("\n*Metric*  ").append(Mrkdwn.escape(says.metric()));
    }
    if (!says.spec().isEmpty()) {
      text.append("\n*Spec*  ").append(Mrkdwn.escape(says.spec()));
    }
    return text.toString();
  }

  /** The newest questions, answered or not; a line says how many more there are. */
  static List<LayoutBlock> questions(List<Question> questions) {
    var blocks = new ArrayList<LayoutBlock>();
    int from = Math.max(0, questions.size() - MOST_QUESTIONS);
    questions.subList(from, questions.size()).forEach(q -> blocks.add(Layout.context(line(q))));
    if (from > 0) {
      blocks.add(Layout.context("and %d earlier ones".formatted(from)));
    }
    return blocks;
  }

  static String line(Question question) {
    var asks = "%s: %s".formatted(asker(question), said(question.text()));
    return question
        .answer()
        .map(
            answer ->
                "%s\n%s answers: %s"
                    .formatted(asks, Mrkdwn.member(answer.by()), said(answer.text())))
        .orElse(asks + "\n_not answered yet_");
  }

  static String asker(Question question) {
    return question.asker() instanceof Question.Asker.Named named
        ? Mrkdwn.member(named.member()) + " does not see the why"
        : "Somebody of the team does not see the why";
  }

  private static String said(String text) {
    return Mrkdwn.escape(Limits.cut(text, SAID));
  }
}
