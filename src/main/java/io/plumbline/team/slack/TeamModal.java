package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.actions;
import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.section;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.team.TeamForm;
import io.plumbline.team.TeamForm.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The form that sets a team up or changes it. */
final class TeamModal {
  static final String CALLBACK_ID = "team.form";
  static final String MORE = "team.more";

  static final String NAME = "team.name";

  private TeamModal() {}

  /**
   * What rides along.
   *
   * @param team 0 for a new one
   * @param version the version that the form was made from
   * @param more whether the further settings are shown
   */
  record Metadata(long team, int version, boolean more) {
    /** Empty where it is none that we write today. */
    static Optional<Metadata> read(View view) {
      return Payloads.read(view.getPrivateMetadata(), Metadata.class);
    }

    Metadata opened() {
      return new Metadata(team, version, true);
    }
  }

  /**
   * @param notes said above the first field; empty where nothing is
   */
  static View render(TeamForm form, Metadata metadata, String notes) {
    var blocks = new ArrayList<LayoutBlock>();
    if (!notes.isEmpty()) {
      blocks.add(section(notes));
    }
    blocks.addAll(MainFields.blocks(form));
    if (metadata.more()) {
      blocks.addAll(MoreSettings.blocks(form));
    } else {
      blocks.add(
          context(
              "Time zone %s. Working days, holidays, sprints and rhythms are among the further settings."
                  .formatted(Mrkdwn.escape(form.zone()))));
      blocks.add(actions("team.more_settings", button(MORE, "More settings", "more")));
    }
    return frame(metadata, blocks);
  }

  /** The whole form, with each sentence right below the field that it is about. */
  static View renderWrong(TeamForm form, Metadata metadata, Map<Field, String> sentences) {
    var opened = metadata.opened();
    var wrong = errors(sentences, form);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section("*Nothing is saved yet.* Look at what is said below the fields."));
    for (LayoutBlock block : render(form, opened, "").getBlocks()) {
      blocks.add(block);
      var sentence = block instanceof InputBlock field ? wrong.get(field.getBlockId()) : null;
      if (sentence != null) {
        blocks.add(section("*" + Mrkdwn.escape(sentence) + "*"));
      }
    }
    return frame(opened, blocks);
  }

  private static View frame(Metadata metadata, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK_ID)
        .privateMetadata(Payloads.write(metadata))
        .title(title(metadata.team() == 0 ? "Set up a team" : "Change the team"))
        .submit(ViewSubmit.builder().type("plain_text").text("Save").emoji(true).build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").emoji(true).build())
        .blocks(blocks)
        .build();
  }

  /** What the person filled in; what the form did not show is as in {@code base}. */
  static TeamForm read(View view, Metadata metadata, TeamForm base) {
    var state = FormState.of(view);
    var first =
        new TeamForm(
            state.text(NAME).orElse(""),
            state.channel("team.channel").orElse(null),
            MainFields.roster(state),
            base.zone(),
            base.days(),
            base.from(),
            base.to(),
            base.holidays(),
            base.shift(),
            base.sprintWeeks(),
            base.sprintDay(),
            base.rhythms());
    return metadata.more() ? MoreSettings.read(state, first) : first;
  }

  /** Whether a field can be seen only once More settings is pressed. */
  static boolean isFurther(Field field) {
    return switch (field) {
      case NAME, CHANNEL, PRODUCT_MANAGERS, LEADS, ENGINEERS, OBSERVERS -> false;
      case ZONE, DAYS, HOURS_FROM, HOURS_TO, HOLIDAYS, SHIFT, SPRINT_WEEKS, SPRINT_DAY, RHYTHMS ->
          true;
    };
  }

  /** The sentences by the block at which Slack shows them. */
  static Map<String, String> errors(Map<Field, String> sentences, TeamForm form) {
    var errors = new TreeMap<String, String>();
    sentences.forEach(
        (field, sentence) -> errors.merge(block(field, form), sentence, (a, b) -> a + " " + b));
    return errors;
  }

  private static String block(Field field, TeamForm form) {
    return switch (field) {
      case NAME -> NAME;
      case CHANNEL -> "team.channel";
      case PRODUCT_MANAGERS -> "team.product_managers";
      case LEADS -> "team.leads";
      case ENGINEERS -> "team.engineers";
      case OBSERVERS -> "team.observers";
      case ZONE, DAYS, HOURS_FROM, HOURS_TO, HOLIDAYS, SHIFT, SPRINT_WEEKS, SPRINT_DAY, RHYTHMS ->
          MoreSettings.block(field, form);
    };
  }

  private static ViewTitle title(String text) {
    return ViewTitle.builder().type("plain_text").text(text).emoji(true).build();
  }
}
