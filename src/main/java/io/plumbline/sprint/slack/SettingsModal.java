package io.plumbline.sprint.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.ChangeSprintRules;
import io.plumbline.sprint.SprintRules;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.sprint.SprintRules.Locking;
import io.plumbline.team.Team;
import java.util.List;

/** The form of how a team locks its sprints and who agrees to changes. */
final class SettingsModal {
  static final String LOCKING = "locking";
  static final String LOCK_AT = "lock_at";
  static final String AGREEMENT = "agreement";

  private SettingsModal() {}

  static View render(Team team, SprintRules rules) {
    var locking =
        List.of(
            Layout.option("A product manager or lead, by the button", Locking.BUTTON.name()),
            Layout.option("The clock, on the first working day", Locking.CLOCK.name()));
    var agreement =
        List.of(
            Layout.option("One lead", Agreement.ONE_LEAD.name()),
            Layout.option("Every lead", Agreement.ALL_LEADS.name()));
    var time =
        TimePickerElement.builder()
            .actionId("sprint.lock_at")
            .initialTime(rules.lockAt().toString())
            .build();
    return Forms.toSend(
        PlanIds.SETTINGS_FORM,
        "Scope settings",
        "Save",
        PlanIds.About.of(team),
        Layout.blocks(
            Layout.section(
                "How *%s* ends its planning. A sprint that is locked keeps the rules of its lock."
                    .formatted(Phrases.name(team))),
            Layout.input(
                LOCKING,
                "What locks the scope?",
                "",
                radio("sprint.locking", locking, rules.locking().name())),
            Layout.optional(
                LOCK_AT, "At what time?", "Read where the clock locks; the team's time.", time),
            Layout.input(
                AGREEMENT,
                "Who agrees to a change after that?",
                "Never who asks for it. A lead who is away is stood in for by their deputy.",
                radio("sprint.agreement", agreement, rules.agreement().name()))));
  }

  private static RadioButtonsElement radio(
      String actionId, List<OptionObject> options, String chosen) {
    var initial = options.stream().filter(option -> option.getValue().equals(chosen)).findFirst();
    return RadioButtonsElement.builder()
        .actionId(actionId)
        .options(options)
        .initialOption(initial.orElseThrow())
        .build();
  }

  /** What was chosen; what is unreadable stays as it is. */
  static SprintRules read(FormState state, SprintRules before) {
    var locking =
        state
            .option(LOCKING)
            .map(chosen -> chosen.equals(Locking.CLOCK.name()) ? Locking.CLOCK : Locking.BUTTON)
            .orElse(before.locking());
    var agreement =
        state
            .option(AGREEMENT)
            .map(
                chosen ->
                    chosen.equals(Agreement.ALL_LEADS.name())
                        ? Agreement.ALL_LEADS
                        : Agreement.ONE_LEAD)
            .orElse(before.agreement());
    return new SprintRules(locking, state.time(LOCK_AT).orElse(before.lockAt()), agreement);
  }

  static String saved(Team team, ChangeSprintRules.Changed changed) {
    var rules = changed.rules();
    var locks =
        rules.locking() == Locking.BUTTON
            ? "the button locks the scope"
            : "the clock locks the scope on the first working day at " + rules.lockAt();
    var agree =
        rules.agreement() == Agreement.ONE_LEAD
            ? "one lead agrees to a change"
            : "every lead has to agree to a change";
    var keeps = changed.keeps();
    var until =
        keeps == null
            ? ""
            : " Sprint %d is locked and keeps its rules.".formatted(keeps.sprint().number());
    return "Saved for %s: %s, and %s.%s".formatted(Phrases.name(team), locks, agree, until);
  }
}
