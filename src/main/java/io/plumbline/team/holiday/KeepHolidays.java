package io.plumbline.team.holiday;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.HolidaySources;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.Teams;
import io.plumbline.team.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/** Puts holidays that were read into the team's calendar, and everything is planned by them. */
public final class KeepHolidays {
  /** Somebody may save the team at the same moment, again and again. */
  private static final int MOST_TRIES = 5;

  private final HolidaySources sources;
  private final Teams teams;
  private final Transactions transactions;
  private final Journal journal;
  private final Surfaces surfaces;
  private final CalendarChanged changed;

  public KeepHolidays(
      HolidaySources sources,
      Teams teams,
      Transactions transactions,
      Journal journal,
      Surfaces surfaces,
      CalendarChanged changed) {
    this.sources = sources;
    this.teams = teams;
    this.transactions = transactions;
    this.journal = journal;
    this.surfaces = surfaces;
    this.changed = changed;
  }

  void keep(HolidaySource source, SortedMap<LocalDate, String> days, Instant now, Instant again) {
    boolean kept = false;
    for (int tries = 0; !kept && tries < MOST_TRIES; tries++) {
      kept = transactions.inTransaction(() -> tryToKeep(source, days, now, again));
    }
  }

  void failed(HolidaySource source, HolidaySource.Failure failure, Instant now, Instant again) {
    transactions.run(
        () -> {
          sources.hasFailed(source, failure, now, again);
          teams.find(source.team()).ifPresent(this::staleHomes);
        });
  }

  /** False where somebody saved the team in between. */
  private boolean tryToKeep(
      HolidaySource source, SortedMap<LocalDate, String> days, Instant now, Instant again) {
    var team = teams.find(source.team()).orElse(null);
    boolean follows =
        sources.of(source.team()).filter(s -> s.address().equals(source.address())).isPresent();
    if (team == null || !follows) {
      return true;
    }
    if (!team.calendar().holidays().equals(days)) {
      if (!teams.change(team.id(), team.version(), with(team, days))) {
        return false;
      }
      teams.find(team.id()).ifPresent(changed::changed);
      record(team, days.size(), now);
    }
    sources.wasRead(source, now, again);
    staleHomes(team);
    return true;
  }

  private static TeamDraft with(Team team, SortedMap<LocalDate, String> days) {
    var calendar = team.calendar();
    return new TeamDraft(
        team.name(),
        team.channel(),
        team.roster(),
        new WorkingCalendar(
            calendar.zone(), calendar.days(), calendar.hours(), days, calendar.shift()),
        team.sprints(),
        team.rhythms());
  }

  private void record(Team team, int days, Instant now) {
    var id = team.id();
    journal.record(
        new Entry(
            id.workspace(),
            id.value(),
            "team.holidays_read",
            id.value(),
            null,
            now,
            Map.of("days", Integer.toString(days))));
  }

  private void staleHomes(Team team) {
    team.roster().everyone().forEach(member -> surfaces.staleHome(team.id().workspace(), member));
  }
}
