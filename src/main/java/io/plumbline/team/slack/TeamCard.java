package io.plumbline.team.slack;

import static io.plumbline.slack.Layout.actions;
import static io.plumbline.slack.Layout.button;
import static io.plumbline.slack.Layout.context;
import static io.plumbline.slack.Layout.header;
import static io.plumbline.slack.Layout.section;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.TeamActions;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The team as {@code /plumbline team} and its welcome message show it. */
final class TeamCard {
  private TeamCard() {}

  /**
   * For one person: with the button to change it where they may.
   *
   * @param source where the holidays come from; null where they do not come from an address
   * @param outside for whom a ritual lies outside of their own hours; may be empty
   */
  static Rendered.Message shown(
      Team team, @Nullable HolidaySource source, String outside, MemberId viewer, Instant now) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(team.name()));
    blocks.add(section(Mrkdwn.channel(team.channel()) + " · " + TeamWords.sprint(team, now)));
    blocks.add(section(TeamWords.people(team)));
    blocks.add(
        section("*Working time*\n" + TeamWords.hours(team) + holidays(team) + from(team, source)));
    blocks.add(section("*Rhythms*\n" + TeamWords.rhythms(team) + shift(team)));
    if (!outside.isEmpty()) {
      blocks.add(context(outside));
    }
    if (team.roster().runsRituals(viewer)) {
      blocks.add(
          actions(
              "team.edit",
              button(TeamActions.of(TeamActions.EDIT, team.id().value()), "Change", id(team))));
    } else {
      blocks.add(context("Product managers and leads can change this."));
    }
    return new Rendered.Message(plain(team, now), blocks);
  }

  /** For the channel, once it is set up. */
  static Rendered.Message welcome(Team team) {
    var name = TeamWords.name(team);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section("*" + name + " is set up.*"));
    blocks.add(section(TeamWords.people(team)));
    blocks.add(section("*Rhythms*\n" + TeamWords.rhythms(team)));
    blocks.add(
        context(
            TeamWords.hours(team)
                + ". `/plumbline team` shows all of it, `/plumbline next` what comes."));
    return new Rendered.Message(name + " is set up. " + TeamWords.rhythms(team), blocks);
  }

  static String id(Team team) {
    return Long.toString(team.id().value());
  }

  private static String holidays(Team team) {
    int days = team.calendar().holidays().size();
    return days == 0 ? "" : ", " + days + (days == 1 ? " holiday" : " holidays");
  }

  private static String from(Team team, @Nullable HolidaySource source) {
    if (source == null) {
      return "";
    }
    var host = Mrkdwn.code(source.address().host());
    var failing = source.failingSince().map(since -> TeamWords.moment(team, since));
    return source
            .readAt()
            .map(
                at -> "\nHolidays from " + host + ", last read " + TeamWords.moment(team, at) + ".")
            .orElse("\nHolidays from " + host + ", not read yet.")
        + failing.map(since -> " They cannot be read since " + since + ".").orElse("");
  }

  private static String shift(Team team) {
    return team.rhythms().isEmpty() ? "" : "\n" + TeamWords.shift(team);
  }

  private static String plain(Team team, Instant now) {
    return "%s: %s %s"
        .formatted(TeamWords.name(team), TeamWords.sprint(team, now), TeamWords.people(team));
  }
}
