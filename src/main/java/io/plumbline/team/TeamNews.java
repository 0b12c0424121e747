package io.plumbline.team;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * Tells the rest of the house, inside the act's transaction, that a team was set up or changed: its
 * calendar, the journal, its welcome message, the Homes of its people.
 */
public final class TeamNews {
  /** The message in the team's channel that says how the team is set up. */
  public static final String WELCOME = "team.welcome";

  private final Journal journal;
  private final TeamChanges changes;
  private final Surfaces surfaces;
  private final CalendarChanged calendar;
  private final InstantSource clock;

  public TeamNews(
      Journal journal,
      TeamChanges changes,
      Surfaces surfaces,
      CalendarChanged calendar,
      InstantSource clock) {
    this.journal = journal;
    this.changes = changes;
    this.surfaces = surfaces;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What surfaces of the team show. */
  public static Subject subject(TeamId team) {
    return new Subject(team.workspace(), "team", team.value());
  }

  void isSetUp(Team team, MemberId by) {
    record("team.set_up", team, by);
    surfaces.show(welcome(team));
    calendar.changed(team);
    staleHomes(team, team.roster());
  }

  void isChanged(Team before, Team team, MemberId by) {
    record("team.changed", team, by);
    surfaces.show(welcome(team));
    surfaces.stale(subject(team.id()));
    calendar.changed(team);
    staleHomes(team, before.roster());
  }

  private void record(String verb, Team team, MemberId by) {
    var now = clock.instant();
    changes.record(team.id(), new TeamChanges.Change(team.version(), by, now));
    journal.record(
        new Entry(
            team.id().workspace(),
            team.id().value(),
            verb,
            team.id().value(),
            by,
            now,
            Map.of(
                "version", Integer.toString(team.version()),
                "people", Integer.toString(team.roster().everyone().size()))));
  }

  private static Surface welcome(Team team) {
    return new Surface(WELCOME, subject(team.id()), new Place.InChannel(team.channel()));
  }

  private void staleHomes(Team team, Roster before) {
    var people = new LinkedHashSet<>(before.everyone());
    people.addAll(team.roster().everyone());
    people.forEach(member -> surfaces.staleHome(team.id().workspace(), member));
  }
}
