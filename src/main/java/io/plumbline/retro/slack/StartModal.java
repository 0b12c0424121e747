package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.OneOff;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Template;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks before a retro is opened: its board goes to the whole channel. */
final class StartModal {
  static final String COLUMNS = "columns";
  static final String PACE = "pace";

  private static final String AS_SET = "AS_SET";
  private static final String LIVE = "LIVE";
  private static final String SPREAD = "SPREAD";

  private StartModal() {}

  /** What the form is about. */
  public record About(long team) {}

  /**
   * @param rules the team's own, from which this retro may differ in columns and pace
   */
  static View render(Team team, RetroRules rules) {
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
            choice(
                COLUMNS,
                "Columns",
                "For this retro alone. Cards that wait in other columns keep theirs.",
                columns(rules)),
            choice(PACE, "Pace", "For this retro alone.", paces(rules, team)),
            Layout.section(
                "retro.start_settings",
                "Votes, authors and the rest are as the team has set them.",
                Layout.button(
                    Ids.SETTINGS,
                    "Retro settings",
                    Payloads.write(new SettingsModal.About(team.id().value()))))));
  }

  /** What was chosen for this one. */
  static OneOff read(FormState state) {
    var columns =
        state
            .option(COLUMNS)
            .flatMap(
                chosen ->
                    Arrays.stream(Template.values())
                        .filter(template -> template.name().equals(chosen))
                        .findFirst())
            .map(Template::columns)
            .orElse(null);
    return new OneOff(columns, pace(state.option(PACE).orElse(AS_SET)));
  }

  /** The form's place taken by what came of it. */
  static View answer(String sentence) {
    return Forms.toRead(
        Ids.START_FORM, "Open a retro", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  private static LayoutBlock choice(
      String block, String label, String hint, List<OptionObject> options) {
    var select =
        StaticSelectElement.builder()
            .actionId("retro.start_" + block)
            .options(options)
            .initialOption(options.get(0))
            .build();
    return Layout.input(block, label, hint, select);
  }

  /** The team's first. */
  private static List<OptionObject> columns(RetroRules rules) {
    var team = Template.of(rules.columns());
    var options = new ArrayList<OptionObject>();
    options.add(
        SettingsWords.option(
            "As set: " + team.map(Template::title).orElse("our own columns"),
            AS_SET,
            rules.columns()));
    Arrays.stream(Template.values())
        .filter(template -> !team.filter(template::equals).isPresent())
        .forEach(template -> options.add(SettingsWords.option(template)));
    return options;
  }

  private static List<OptionObject> paces(RetroRules rules, Team team) {
    boolean live = rules.pace() instanceof Pace.Live;
    return List.of(
        pace(
            live ? "As set: live, in one session" : "As set: spread over days",
            AS_SET,
            rules.pace(),
            team),
        live
            ? pace("Spread over days", SPREAD, Pace.Spread.DEFAULT, team)
            : pace("Live, in one session", LIVE, new Pace.Live(), team));
  }

  private static OptionObject pace(String title, String value, Pace pace, Team team) {
    var option = Layout.option(title, value);
    option.setDescription(Layout.plain(SettingsWords.length(pace, team)));
    return option;
  }

  private static @Nullable Pace pace(String chosen) {
    return switch (chosen) {
      case LIVE -> new Pace.Live();
      case SPREAD -> Pace.Spread.DEFAULT;
      default -> null;
    };
  }
}
