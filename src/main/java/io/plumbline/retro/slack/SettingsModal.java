package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.OwnColumns;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RulesDraft;
import io.plumbline.retro.Template;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form of a team's rules for its retros; {@link SettingsAnswers} reads it. */
final class SettingsModal {
  static final String COLUMNS = "columns";
  static final String OWN = "own";
  static final String AUTHORS = "authors";
  static final String VOTES = "votes";
  static final String VOTES_ON_ONE = "votes_on_one";
  static final String WHO_GROUPS = "who_groups";
  static final String PACE = "pace";
  static final String MINUTES = "minutes";
  static final String COLLECT_DAYS = "collect_days";
  static final String GROUP_DAYS = "group_days";
  static final String VOTE_DAYS = "vote_days";
  static final String DISCUSS_DAYS = "discuss_days";
  static final String ACTIONS = "actions";

  static final String OWN_COLUMNS = "OWN";
  static final String ANYBODY = "ANYBODY";
  static final String FACILITATORS = "FACILITATORS";
  static final String LIVE = "LIVE";
  static final String SPREAD = "SPREAD";

  private SettingsModal() {}

  /** What the form is about. */
  public record About(long team) {}

  static View render(Team team, RetroRules rules) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.section(
            "How *%s* holds its retros. What you save holds from the next one on."
                .formatted(RetroWords.name(team))));
    blocks.addAll(columns(rules));
    blocks.add(authors(rules));
    blocks.addAll(votes(rules));
    blocks.add(whoGroups(rules));
    blocks.addAll(pace(rules.pace(), team));
    blocks.add(
        number(
            ACTIONS,
            "Usual number of actions",
            "One more, and the person is asked whether they mean it.",
            RulesDraft.MOST_ACTIONS,
            rules.usualActions()));
    return Forms.toSend(
        Ids.SETTINGS_FORM, "Retro settings", "Save", new About(team.id().value()), blocks);
  }

  /** The form's place taken by what came of it. */
  static View answer(String sentence) {
    return Forms.toRead(
        Ids.SETTINGS_VIEW, "Retro settings", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  private static List<LayoutBlock> columns(RetroRules rules) {
    var template = Template.of(rules.columns());
    var options = new ArrayList<OptionObject>();
    Arrays.stream(Template.values()).forEach(each -> options.add(SettingsWords.option(each)));
    options.add(Layout.option("Our own columns", OWN_COLUMNS));
    int chosen = template.map(Template::ordinal).orElse(options.size() - 1);
    var own = PlainTextInputElement.builder().actionId("retro.settings_own").multiline(true);
    if (template.isEmpty()) {
      own.initialValue(OwnColumns.typed(rules.columns()));
    }
    return Layout.blocks(
        Layout.input(COLUMNS, "Columns", "", radio("retro.settings_columns", options, chosen)),
        Layout.optional(
            OWN,
            "Our own columns",
            "Read where you choose them above: 2 to 6, one on each line, up to %d characters."
                .formatted(OwnColumns.MAX_LENGTH),
            own.build()));
  }

  private static LayoutBlock authors(RetroRules rules) {
    var options =
        List.of(
            Layout.option("Shown with each card after the reveal", RetroRules.Authors.SHOWN.name()),
            Layout.option(
                "Anonymous: nobody can look up who wrote a card",
                RetroRules.Authors.ANONYMOUS.name()));
    int chosen = rules.authors() == RetroRules.Authors.SHOWN ? 0 : 1;
    return Layout.input(
        AUTHORS, "Authors of cards", "", radio("retro.settings_authors", options, chosen));
  }

  private static List<LayoutBlock> votes(RetroRules rules) {
    var most = RulesDraft.MOST_VOTES;
    return Layout.blocks(
        number(VOTES, "Votes a person has", "1 to " + most, most, rules.ballot().budget()),
        number(
            VOTES_ON_ONE,
            "Most votes on one topic",
            "Not more than a person has.",
            most,
            rules.ballot().cap()));
  }

  private static LayoutBlock whoGroups(RetroRules rules) {
    var options =
        List.of(
            Layout.option("Product managers and leads", FACILITATORS),
            Layout.option("Everybody in the team", ANYBODY));
    return Layout.input(
        WHO_GROUPS,
        "Who groups cards",
        "",
        radio("retro.settings_who_groups", options, rules.anybodyGroups() ? 1 : 0));
  }

  private static List<LayoutBlock> pace(Pace pace, Team team) {
    var options =
        List.of(
            described(
                Layout.option("Live, in one session", LIVE),
                "When the time of a phase is up, the board asks what to do."),
            described(
                Layout.option("Spread over days", SPREAD),
                "Each phase has a deadline in working hours and moves on by itself."));
    var live = pace instanceof Pace.Live session ? session : new Pace.Live();
    var spread = pace instanceof Pace.Spread days ? days : Pace.Spread.DEFAULT;
    int chosen = pace instanceof Pace.Live ? 0 : 1;
    return Layout.blocks(
        Layout.input(PACE, "Pace", "", radio("retro.settings_pace", options, chosen)),
        minutes(live.lengthFor(team).toMinutes()),
        days(COLLECT_DAYS, "Working days to collect cards", spread.collectDays()),
        days(GROUP_DAYS, "Working days to group them", spread.groupDays()),
        days(VOTE_DAYS, "Working days to vote", spread.voteDays()),
        days(DISCUSS_DAYS, "Working days to discuss", spread.discussDays()));
  }

  private static OptionObject described(OptionObject option, String description) {
    option.setDescription(Layout.plain(description));
    return option;
  }

  private static LayoutBlock minutes(long now) {
    int fewest = Pace.Live.FEWEST_MINUTES;
    int most = Pace.Live.MOST_MINUTES;
    return Layout.optional(
        MINUTES,
        "Minutes of a live session",
        "%d to %d, shared out over the phases. Read where the retro is live."
            .formatted(fewest, most),
        numbers(MINUTES, fewest, most, (int) Math.max(fewest, Math.min(most, now))));
  }

  private static LayoutBlock days(String block, String label, int days) {
    var most = Pace.Spread.MOST_DAYS;
    var hint = "1 to %d. Read where the retro is spread over days.".formatted(most);
    return Layout.optional(block, label, hint, numbers(block, 1, most, days));
  }

  private static LayoutBlock number(String block, String label, String hint, int most, int now) {
    return Layout.input(block, label, hint, numbers(block, 1, most, now));
  }

  private static BlockElement numbers(String block, int fewest, int most, int now) {
    return NumberInputElement.builder()
        .actionId("retro.settings_" + block)
        .decimalAllowed(false)
        .minValue(Integer.toString(fewest))
        .maxValue(Integer.toString(most))
        .initialValue(Integer.toString(now))
        .build();
  }

  private static BlockElement radio(String actionId, List<OptionObject> options, int chosen) {
    return RadioButtonsElement.builder()
        .actionId(actionId)
        .options(options)
        .initialOption(options.get(chosen))
        .build();
  }
}
