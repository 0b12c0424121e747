package io.plumbline.retro.slack;

import com.slack.api.model.block.composition.OptionObject;
import io.plumbline.retro.ChangeRules;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.OwnColumns;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RulesDraft;
import io.plumbline.retro.Template;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.team.Team;
import java.util.stream.Collectors;

/** The sentences of a team's rules. */
final class SettingsWords {
  private SettingsWords() {}

  /** From when the new rules hold, and what they are. */
  static String saved(Team team, ChangeRules.Changed changed) {
    var from =
        changed
            .openRetro()
            .map(
                open ->
                    "Saved. The retro of %s that is open goes on by its own rules; these hold from"
                        + " the next one.")
            .orElse("Saved. These rules hold from the next retro of %s.")
            .formatted(RetroWords.name(team));
    return from + "\n" + inWords(changed.rules());
  }

  /** The rules in a few words. */
  static String inWords(RetroRules rules) {
    return "%s. Authors are %s. %s each, at most %d on one topic. %s can group cards. %s. %s usually."
        .formatted(
            rules.columns().all().stream()
                .map(RetroWords::title)
                .collect(Collectors.joining(" · ")),
            rules.authors() == RetroRules.Authors.SHOWN ? "shown after the reveal" : "anonymous",
            RetroWords.count(rules.ballot().budget(), "vote"),
            rules.ballot().cap(),
            rules.anybodyGroups() ? "Everybody in the team" : "Product managers and leads",
            pace(rules.pace()),
            RetroWords.count(rules.usualActions(), "action"));
  }

  private static String pace(Pace pace) {
    return pace instanceof Pace.Spread days
        ? "Spread over working days: %d to collect, %d to group, %d to vote, %d to discuss"
            .formatted(days.collectDays(), days.groupDays(), days.voteDays(), days.discussDays())
        : "Live, in one session%s"
            .formatted(
                ((Pace.Live) pace)
                    .chosenLength()
                    .map(length -> " of %d minutes".formatted(length.toMinutes()))
                    .orElse(""));
  }

  /** How long it takes, in a few words. */
  static String length(Pace pace, Team team) {
    return pace instanceof Pace.Spread days
        ? "%s to collect, %d to group, %d to vote, %d to discuss"
            .formatted(
                RetroWords.count(days.collectDays(), "working day"),
                days.groupDays(),
                days.voteDays(),
                days.discussDays())
        : "%d minutes".formatted(((Pace.Live) pace).lengthFor(team).toMinutes());
  }

  /** A template with its columns beneath. */
  static OptionObject option(Template template) {
    return option(template.title(), template.name(), template.columns());
  }

  static OptionObject option(String title, String value, Columns set) {
    var option = Layout.option(title, value);
    var columns = set.all().stream().map(Column::title).collect(Collectors.joining(" · "));
    option.setDescription(Layout.plain(Limits.cut(columns, Limits.OPTION_TEXT)));
    return option;
  }

  static String flaw(OwnColumns.Flaw flaw) {
    return switch (flaw) {
      case TOO_FEW -> "Write at least %d columns, one on each line.".formatted(Columns.FEWEST);
      case TOO_MANY -> "Write at most %d columns, one on each line.".formatted(Columns.MOST);
      case EMPTY_LINE -> "One line says nothing: write a title on it, or remove it.";
      case TOO_LONG ->
          "A column has at most %d characters. Shorten the long one."
              .formatted(OwnColumns.MAX_LENGTH);
      case ALIKE -> "Two columns are alike. Give each a title of its own.";
    };
  }

  static String flaw(RulesDraft.Flaw flaw, RulesDraft draft) {
    return switch (flaw) {
      case VOTES -> from1To(RulesDraft.MOST_VOTES);
      case VOTES_ON_ONE ->
          draft.votesOnOne() > draft.votes() && draft.votes() > 0
              ? "Not more than the %s that a person has."
                  .formatted(RetroWords.count(draft.votes(), "vote"))
              : from1To(RulesDraft.MOST_VOTES);
      case MINUTES ->
          "Write a whole number from %d to %d."
              .formatted(Pace.Live.FEWEST_MINUTES, Pace.Live.MOST_MINUTES);
      case COLLECT_DAYS, GROUP_DAYS, VOTE_DAYS, DISCUSS_DAYS -> from1To(Pace.Spread.MOST_DAYS);
      case USUAL_ACTIONS -> from1To(RulesDraft.MOST_ACTIONS);
    };
  }

  private static String from1To(int most) {
    return "Write a whole number from 1 to %d.".formatted(most);
  }
}
