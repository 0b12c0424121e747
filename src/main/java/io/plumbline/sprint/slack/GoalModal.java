package io.plumbline.sprint.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The form of a goal. */
final class GoalModal {
  static final String WHAT = "what";
  static final String WHY = "why";
  static final String METRIC = "metric";
  static final String SPEC = "spec";

  private GoalModal() {}

  /**
   * @param goal 0 for a new one
   */
  static View render(Team team, Sprint sprint, long goal, GoalDraft says) {
    return Forms.toSend(
        PlanIds.GOAL_FORM,
        goal == 0 ? "A goal" : "Change the goal",
        "Save",
        new PlanIds.One(team.id().value(), goal),
        Layout.blocks(
            Layout.context("For Sprint %d of %s.".formatted(sprint.number(), Phrases.name(team))),
            Layout.input(
                WHAT, "What is to be reached?", "", text("sprint.what", says.what(), false)),
            Layout.input(
                WHY,
                "Why?",
                "What is better for whom once it is reached?",
                text("sprint.why", says.why(), true)),
            Layout.optional(
                METRIC,
                "Which metric should move?",
                "Conversion of returning customers, from 61 to 65 %.",
                text("sprint.metric", says.metric(), false)),
            Layout.optional(
                SPEC,
                "The spec",
                "A link that begins with https://",
                text("sprint.spec", says.spec(), false))));
  }

  private static PlainTextInputElement text(String actionId, String typed, boolean isLong) {
    var input = PlainTextInputElement.builder().actionId(actionId).multiline(isLong);
    if (!typed.isEmpty()) {
      input.initialValue(typed);
    }
    return input.build();
  }

  static GoalDraft read(FormState state) {
    return new GoalDraft(
        state.text(WHAT).orElse(""),
        state.text(WHY).orElse(""),
        state.text(METRIC).orElse(""),
        state.text(SPEC).orElse(""));
  }

  static Map<String, String> errors(Set<GoalDraft.Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.put(field(flaw), SprintWords.flaw(flaw)));
    return errors;
  }

  private static String field(GoalDraft.Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING, WHAT_TOO_LONG -> WHAT;
      case WHY_MISSING, WHY_TOO_LONG -> WHY;
      case METRIC_TOO_LONG -> METRIC;
      case SPEC_NO_LINK -> SPEC;
    };
  }
}
