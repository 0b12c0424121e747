package io.plumbline.team.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.model.view.View;
import io.plumbline.slack.Caller;
import io.plumbline.team.FollowHolidays;
import io.plumbline.team.HolidayFile;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.TeamForm;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.ChannelId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of teams as they are opened: for a new one, for one that is there. */
final class TeamForms {
  private final Teams teams;
  private final People people;
  private final Set<Ritual> offered;
  private final FollowHolidays holidays;
  private final InstantSource clock;

  TeamForms(
      Teams teams,
      People people,
      Set<Ritual> offered,
      FollowHolidays holidays,
      InstantSource clock) {
    this.teams = teams;
    this.people = people;
    this.offered = Set.copyOf(offered);
    this.holidays = holidays;
    this.clock = clock;
  }

  View blank(Caller by, @Nullable ChannelId channel) {
    return TeamModal.render(blankForm(by, channel), new TeamModal.Metadata(0, 0, false), "");
  }

  View of(Team team) {
    var metadata = new TeamModal.Metadata(team.id().value(), team.version(), false);
    return TeamModal.render(holidays.shown(team, offered), metadata, "");
  }

  /** What the person filled in; empty where the form is of a team that is gone. */
  Optional<TeamForm> read(View view, TeamModal.Metadata metadata, Caller by) {
    var base =
        metadata.team() == 0
            ? Optional.of(blankForm(by, null))
            : teams
                .find(new TeamId(by.workspace(), metadata.team()))
                .map(team -> holidays.shown(team, offered));
    return base.map(form -> TeamModal.read(view, metadata, form));
  }

  /** The holidays of the file in the form; empty where there is none. */
  Optional<HolidayFile.Outcome> file(View view, Context context) {
    return HolidayFields.read(view, context, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private TeamForm blankForm(Caller by, @Nullable ChannelId channel) {
    var zone = people.find(by.workspace(), by.member()).map(Person::zone).orElse(ZoneId.of("UTC"));
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return TeamForm.blank(by.member(), channel, zone, today, offered);
  }
}
