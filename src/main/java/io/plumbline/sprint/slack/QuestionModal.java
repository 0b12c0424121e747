package io.plumbline.sprint.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.Question;
import io.plumbline.team.Team;
import java.util.List;

/** The forms in which a why is asked for and answered. */
final class QuestionModal {
  static final String GOAL = "goal";
  static final String TEXT = "text";
  static final String NAME = "name";

  static final String BY_NAME = "named";
  static final String ANONYMOUS = "anonymous";

  private QuestionModal() {}

  static View ask(Team team, List<Goal> goals) {
    var options =
        goals.stream()
            .map(goal -> Layout.option(goal.says().what(), Long.toString(goal.id())))
            .toList();
    var select =
        StaticSelectElement.builder()
            .actionId("sprint.goal")
            .options(options)
            .initialOption(options.get(0))
            .build();
    List<OptionObject> names =
        List.of(
            Layout.option("With my name", BY_NAME),
            Layout.option("Without: nobody can look up who asked", ANONYMOUS));
    var name =
        RadioButtonsElement.builder()
            .actionId("sprint.name")
            .options(names)
            .initialOption(names.get(0))
            .build();
    return Forms.toSend(
        PlanIds.ASK_FORM,
        "I don't see the why",
        "Ask",
        PlanIds.About.of(team),
        Layout.blocks(
            Layout.input(GOAL, "Of which goal?", "", select),
            Layout.input(
                TEXT,
                "What do you not see?",
                "Everybody of the team reads it. A product manager answers under the goal.",
                text()),
            Layout.input(NAME, "Your name", "", name)));
  }

  static View answer(Team team, Question question, String goal) {
    return Forms.toSend(
        PlanIds.ANSWER_FORM,
        "Answer",
        "Answer",
        new PlanIds.One(team.id().value(), question.id()),
        Layout.blocks(
            Layout.section(goal),
            Layout.section(GoalBlocks.line(question)),
            Layout.input(TEXT, "Why is it so?", "Stands under the goal, with your name.", text())));
  }

  private static PlainTextInputElement text() {
    return PlainTextInputElement.builder().actionId("sprint.text").multiline(true).build();
  }
}
