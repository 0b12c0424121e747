package io.plumbline.ritual;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a ritual when its time has come, and plans the next. One that is too late is missed: the
 * team is told once, in words. Of several that a downtime left behind only the newest counts.
 */
public final class RitualAlarm implements Wakeable {
  /** The view of the message that says that a ritual did not take place. */
  public static final String MISSED_VIEW = "ritual.missed";

  private static final Logger log = LoggerFactory.getLogger(RitualAlarm.class);

  /** More than these are not written down one by one after a long downtime. */
  private static final int MOST_SKIPPED = 60;

  /** They share a commit; each keeps its team from others for as long. */
  private static final int TOGETHER = 20;

  private final OfferedRituals offered;
  private final Occurrences occurrences;
  private final Planner planner;
  private final Teams teams;
  private final Transactions transactions;
  private final Journal journal;
  private final Surfaces surfaces;

  public RitualAlarm(
      OfferedRituals offered,
      Occurrences occurrences,
      Planner planner,
      Teams teams,
      Transactions transactions,
      Journal journal,
      Surfaces surfaces) {
    this.offered = offered;
    this.occurrences = occurrences;
    this.planner = planner;
    this.teams = teams;
    this.transactions = transactions;
    this.journal = journal;
    this.surfaces = surfaces;
  }

  @Override
  public String kind() {
    return Planner.KIND;
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    transactions.run(
        () ->
            planner
                .lock(key.workspace(), key.id())
                .filter(occurrence -> occurrence.state() == Occurrence.State.PLANNED)
                .ifPresent(occurrence -> wake(occurrence, now)));
  }

  @Override
  public int together() {
    return TOGETHER;
  }

  @Override
  public void wake(List<AlarmKey> keys, Instant now) {
    transactions.run(() -> keys.forEach(key -> wake(key, now)));
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return occurrences.waiting(until, limit);
  }

  private void wake(Occurrence occurrence, Instant now) {
    var team = teams.find(occurrence.team());
    var start = offered.start(occurrence.ritual());
    if (team.isEmpty()
        || start.isEmpty()
        || !team.get().rhythms().containsKey(occurrence.ritual())) {
      occurrences.forget(occurrence);
    } else if (occurrence.plannedAt().isAfter(now)) {
      prepare(team.get(), occurrence, start.get(), now);
    } else {
      due(team.get(), occurrence, start.get(), now);
    }
  }

  /** Prepares it if the moment for that has come, and sets the next alarm. */
  private void prepare(Team team, Occurrence occurrence, RitualStart start, Instant now) {
    var at = planner.prepareAt(team, occurrence);
    if (at.isEmpty() || at.get().isAfter(now) || !occurrences.prepared(occurrence)) {
      planner.arm(team, occurrence);
      return;
    }
    start.prepare(team, occurrence, now);
    record(occurrence, "ritual.prepared", now);
    occurrences
        .find(occurrence.team().workspace(), occurrence.id())
        .ifPresent(prepared -> planner.arm(team, prepared));
  }

  private void due(Team team, Occurrence woken, RitualStart start, Instant now) {
    var newest = newestDue(team, woken, now);
    if (newest.plannedAt().plus(lateness(team, start)).isBefore(now)) {
      miss(team, newest, start, now);
    } else {
      begin(team, newest, start, now);
    }
    planner.settle(team, woken.ritual(), now);
  }

  /** The newest occurrence whose time has come; those before it are left out and written down. */
  private Occurrence newestDue(Team team, Occurrence woken, Instant now) {
    var due = new ArrayList<>(allDue(team, woken, now));
    var slots = new RitualCalendar(team, woken.ritual()).between(woken.plannedAt(), now);
    for (var slot : slots.subList(Math.max(0, slots.size() - MOST_SKIPPED), slots.size())) {
      occurrences.plan(team.id(), woken.ritual(), slot).ifPresent(due::add);
    }
    due.sort(Comparator.comparing(Occurrence::plannedAt));
    for (var older : due.subList(0, due.size() - 1)) {
      occurrences.end(older, Occurrence.State.SKIPPED, now);
      record(older, "ritual.skipped", now);
    }
    return due.get(due.size() - 1);
  }

  /** This one, and others of its ritual that somebody moved and that are due as well. */
  private List<Occurrence> allDue(Team team, Occurrence woken, Instant now) {
    return occurrences.planned(team.id()).stream()
        .filter(other -> other.ritual() == woken.ritual())
        .filter(other -> !other.plannedAt().isAfter(now))
        .toList();
  }

  private Duration lateness(Team team, RitualStart start) {
    var own = Lateness.of(new RitualCalendar(team, start.ritual()).cadence());
    return own.compareTo(start.lateness()) < 0 ? own : start.lateness();
  }

  private void begin(Team team, Occurrence occurrence, RitualStart start, Instant now) {
    var outcome = start.begin(team, occurrence, now);
    occurrences.end(occurrence, Occurrence.State.STARTED, now);
    record(occurrence, "ritual.started", now);
    log.info(
        "ritual due ritual={} occurrence={} team={} outcome={}",
        occurrence.ritual().key(),
        occurrence.id(),
        team.id().value(),
        outcome);
  }

  private void miss(Team team, Occurrence occurrence, RitualStart start, Instant now) {
    occurrences.end(occurrence, Occurrence.State.MISSED, now);
    record(occurrence, "ritual.missed", now);
    start
        .toldAt(team)
        .forEach(place -> surfaces.show(new Surface(MISSED_VIEW, subject(occurrence), place)));
    log.warn(
        "ritual missed ritual={} occurrence={} team={} plannedAt={}",
        occurrence.ritual().key(),
        occurrence.id(),
        team.id().value(),
        occurrence.plannedAt());
  }

  private static Subject subject(Occurrence occurrence) {
    return new Subject(occurrence.team().workspace(), Planner.KIND, occurrence.id());
  }

  private void record(Occurrence occurrence, String verb, Instant now) {
    journal.record(
        new Entry(
            occurrence.team().workspace(),
            occurrence.team().value(),
            verb,
            occurrence.id(),
            null,
            now,
            Map.of("ritual", occurrence.ritual().key(), "period", occurrence.period())));
  }
}
