package io.plumbline.retro.slack;

import com.slack.api.model.view.View;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;

/** Asks before a retro is opened: its board goes to the whole channel. */
final class StartModal {
  private StartModal() {}

  /** What the form is about. */
  public record About(long team) {}

  static View render(Team team) {
    return Forms.toSend(
        Ids.START_FORM,
        "Open a retro",
        "Open it",
        new About(team.id().value()),
        Layout.blocks(
            Layout.section(
                "A retro for *%s* in %s: its board is posted there now, and people write cards, hidden until you reveal them."
                    .formatted(RetroWords.name(team), Mrkdwn.channel(team.channel()))),
            Layout.context("Cards that were written since the last retro are in it."),
            Layout.section(
                "retro.start_settings",
                "Columns, votes and pace are as the team has set them.",
                Layout.button(
                    Ids.SETTINGS,
                    "Retro settings",
                    Payloads.write(new SettingsModal.About(team.id().value()))))));
  }

  /** The form's place taken by what came of it. */
  static View answer(String sentence) {
    return Forms.toRead(
        Ids.START_FORM, "Open a retro", On.NONE, Layout.blocks(Layout.section(sentence)));
  }
}
