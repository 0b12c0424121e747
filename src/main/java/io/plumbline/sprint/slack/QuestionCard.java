package io.plumbline.sprint.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.Question;
import io.plumbline.team.Team;
import java.util.ArrayList;

/** A question about a why, before a product manager. */
final class QuestionCard {
  private QuestionCard() {}

  static Rendered.Message render(Team team, Goal goal, Question question) {
    var asks = "A question about a goal of %s.".formatted(Phrases.name(team));
    var line = GoalBlocks.line(question);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(asks + "\n" + GoalBlocks.text(goal)));
    blocks.add(Layout.section(line));
    if (question.isOpen()) {
      blocks.add(
          Layout.actions(
              "sprint.question_buttons",
              Layout.primary(
                  PlanIds.on(PlanIds.ANSWER, question.id()),
                  "Answer",
                  new PlanIds.One(team.id().value(), question.id()).written())));
    }
    return new Rendered.Message(asks + " " + line, blocks);
  }
}
