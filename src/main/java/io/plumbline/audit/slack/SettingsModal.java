package io.plumbline.audit.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The form of how a team holds its audits. */
final class SettingsModal {
  static final String WHO = "who";
  static final String MIRROR = "mirror";
  static final String THRESHOLD = "threshold";

  private static final String TITLE = "Audit settings";

  private SettingsModal() {}

  /** Whose settings they are. */
  public record About(long team) {}

  static View render(Team team, AuditRules rules) {
    return Forms.toSend(
        Ids.SETTINGS_FORM,
        TITLE,
        "Save",
        new About(team.id().value()),
        Layout.blocks(
            Layout.section(
                "How *%s* holds its audits. What you save holds from the next one on; an audit keeps the rules that it was opened with."
                    .formatted(Phrases.name(team))),
            Layout.input(WHO, "Who is asked?", "", who(rules.who())),
            Layout.optional(MIRROR, "The mirror", "", mirror(rules.mirror())),
            Layout.input(
                THRESHOLD,
                "Scores are shown from how many people on?",
                "Texts are never shown for fewer than %d.".formatted(AuditRules.TEXTS_FROM),
                threshold(rules.threshold()))));
  }

  private static RadioButtonsElement who(Who chosen) {
    var options = Arrays.stream(Who.values()).map(SettingsModal::option).toList();
    return radio("audit.settings_who", options, List.of(Who.values()).indexOf(chosen));
  }

  private static OptionObject option(Who who) {
    var option =
        Layout.option(
            switch (who) {
              case LEADS -> "The leads, confidentially";
              case LEADS_BY_NAME -> "The leads, under their names";
              case EVERYBODY -> "The leads and all engineers, confidentially";
            },
            who.name());
    var says =
        switch (who) {
          case LEADS -> "A single lead answers under their name, and is told so.";
          case LEADS_BY_NAME -> "For product managers and leads; never in the channel.";
          case EVERYBODY -> "A single lead answers under their name, and is told so.";
        };
    option.setDescription(Layout.plain(says));
    return option;
  }

  private static CheckboxesElement mirror(boolean on) {
    var option =
        Layout.option("Ask product managers what they think engineering would answer", "mirror");
    option.setDescription(Layout.plain("Their answers are under their names; the gap is shown."));
    var boxes =
        CheckboxesElement.builder().actionId("audit.settings_mirror").options(List.of(option));
    return on ? boxes.initialOptions(List.of(option)).build() : boxes.build();
  }

  private static RadioButtonsElement threshold(int chosen) {
    var options =
        IntStream.rangeClosed(AuditRules.LOWEST_THRESHOLD, AuditRules.TEXTS_FROM)
            .mapToObj(number -> Layout.option(number + " people", Integer.toString(number)))
            .toList();
    return radio("audit.settings_threshold", options, chosen - AuditRules.LOWEST_THRESHOLD);
  }

  private static RadioButtonsElement radio(String id, List<OptionObject> options, int chosen) {
    return RadioButtonsElement.builder()
        .actionId(id)
        .options(options)
        .initialOption(options.get(chosen))
        .build();
  }

  /** Empty where the form holds what it did not offer. */
  static Optional<AuditRules> read(FormState state) {
    var who =
        state
            .option(WHO)
            .flatMap(
                name -> Arrays.stream(Who.values()).filter(w -> w.name().equals(name)).findFirst());
    var threshold = state.option(THRESHOLD).filter(value -> value.matches("[3-5]"));
    return who.isEmpty() || threshold.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AuditRules(
                who.get(),
                state.options(MIRROR).contains("mirror"),
                Integer.parseInt(threshold.get())));
  }

  static View answer(String sentence) {
    return Forms.toRead(Ids.VIEW, TITLE, new On(0), Layout.blocks(Layout.section(sentence)));
  }
}
