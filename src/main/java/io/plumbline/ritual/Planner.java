package io.plumbline.ritual;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.schedule.Period;
import io.plumbline.store.Transactions;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the next occurrence of each ritual planned that a team holds and some feature offers. */
public final class Planner implements CalendarChanged {
  private static final Logger log = LoggerFactory.getLogger(Planner.class);

  /** The kind of an occurrence's alarm. */
  public static final String KIND = "ritual";

  private static final int TEAMS_AT_ONCE = 200;
  private static final int LOOK_BACK_DAYS = 400;

  private final OfferedRituals offered;
  private final Occurrences occurrences;
  private final Teams teams;
  private final Transactions transactions;
  private final Alarms alarms;
  private final Surfaces surfaces;
  private final InstantSource clock;

  public Planner(
      OfferedRituals offered,
      Occurrences occurrences,
      Teams teams,
      Transactions transactions,
      Alarms alarms,
      Surfaces surfaces,
      InstantSource clock) {
    this.offered = offered;
    this.occurrences = occurrences;
    this.teams = teams;
    this.transactions = transactions;
    this.alarms = alarms;
    this.surfaces = surfaces;
    this.clock = clock;
  }

  @Override
  public void changed(Team team) {
    transactions.run(
        () -> {
          occurrences.lock(team.id());
          var now = clock.instant();
          var held = offered.heldBy(team);
          var planned = occurrences.planned(team.id());
          for (var waiting : planned) {
            if (!held.contains(waiting.ritual())) {
              forget(waiting);
            }
          }
          held.forEach(ritual -> settle(team, ritual, planned, now));
        });
  }

  /**
   * Plans what is missing in every team, each on its own: rituals that a new version offers, and
   * times that a new edition of the zones' rules has changed. For the time after the start.
   *
   * @param goOn asked before each team; false ends it
   */
  public void planAll(BooleanSupplier goOn) {
    boolean whole = true;
    List<TeamId> some = occurrences.teams(0, TEAMS_AT_ONCE);
    while (!some.isEmpty()) {
      for (var team : some) {
        if (!goOn.getAsBoolean()) {
          return;
        }
        whole &= planMissing(team);
      }
      some = occurrences.teams(some.get(some.size() - 1).value(), TEAMS_AT_ONCE);
    }
    if (whole) {
      transactions.run(() -> occurrences.planned(PlanEdition.current(offered)));
    }
  }

  /**
   * Whether all plans were made as this program makes them, so that to go through them is hardly
   * going to find anything.
   */
  public boolean isUpToDate() {
    return occurrences.plannedBy(PlanEdition.current(offered));
  }

  /** False where that failed, which is logged. */
  private boolean planMissing(TeamId id) {
    try {
      transactions.run(() -> teams.find(id).ifPresent(this::changed));
      return true;
    } catch (RuntimeException e) {
      log.error(
          "could not plan the rituals of workspace={} team={}", id.workspace(), id.value(), e);
      return false;
    }
  }

  /** The occurrence as it stands once nobody else can change its team's plan. */
  Optional<Occurrence> lock(WorkspaceId workspace, long id) {
    occurrences.find(workspace, id).ifPresent(found -> occurrences.lock(found.team()));
    return occurrences.find(workspace, id);
  }

  /** Sets the alarm of an occurrence that waits: to prepare it, or to begin. */
  void arm(Team team, Occurrence occurrence) {
    var at = wakeAt(team, occurrence);
    occurrences.wakeAt(occurrence, at);
    alarms.set(key(occurrence), at);
  }

  void disarm(Occurrence occurrence) {
    alarms.cancel(key(occurrence));
  }

  static AlarmKey key(Occurrence occurrence) {
    return new AlarmKey(KIND, occurrence.team().workspace(), occurrence.id());
  }

  /**
   * Plans what is missing of this ritual, and moves what waits to where the calendar has it now.
   * What is due, was prepared or was moved by hand stays. Called by whoever holds the lock.
   */
  void settle(Team team, Ritual ritual, Instant now) {
    settle(team, ritual, occurrences.planned(team.id()), now);
  }

  private void settle(Team team, Ritual ritual, List<Occurrence> planned, Instant now) {
    var waiting = planned.stream().filter(one -> one.ritual() == ritual).toList();
    var due = waiting.stream().filter(one -> !one.plannedAt().isAfter(now)).toList();
    if (!due.isEmpty()) {
      due.forEach(one -> arm(team, one)); // it is due under the rhythm it was planned by
      return;
    }
    var calendar = new RitualCalendar(team, ritual);
    var staying = waiting.stream().filter(one -> stays(one, calendar)).toList();
    var floating = waiting.stream().filter(one -> !staying.contains(one)).toList();
    staying.forEach(one -> armWhereItPrepares(team, one));
    var slot = calendar.nextAfter(now, free(team, ritual, now, floating));
    if (floating.isEmpty()) {
      if (staying.stream().noneMatch(one -> !one.plannedAt().isAfter(slot.at()))) {
        occurrences.plan(team.id(), ritual, slot).ifPresent(one -> arm(team, one));
      }
    } else {
      moveTo(slot, team, floating);
    }
  }

  /** What people were asked about, and a time that somebody chose for a day the rhythm has. */
  private static boolean stays(Occurrence occurrence, RitualCalendar calendar) {
    return occurrence.prepared()
        || (occurrence.byHand() && calendar.holds(occurrence.day(), occurrence.period()));
  }

  /** One of those that wait goes there, and no other is needed. */
  private void moveTo(Slot slot, Team team, List<Occurrence> floating) {
    var kept =
        floating.stream()
            .filter(one -> one.period().equals(slot.period().key()))
            .findFirst()
            .orElse(floating.get(0));
    floating.stream().filter(one -> !one.equals(kept)).forEach(this::forget);
    if (fits(kept, slot)) {
      armWhereItPrepares(team, kept);
    } else if (occurrences.move(kept, slot)) {
      if (kept.byHand()) {
        surfaces.stale(new Subject(team.id().workspace(), KIND, kept.id()));
      }
      occurrences.find(team.id().workspace(), kept.id()).ifPresent(moved -> arm(team, moved));
    }
  }

  private static boolean fits(Occurrence occurrence, Slot slot) {
    return occurrence.period().equals(slot.period().key())
        && occurrence.plannedAt().equals(slot.at())
        && occurrence.moved() == slot.moved()
        && occurrence.day().equals(slot.day());
  }

  /** The moment at which it is prepared may depend on what changed; when it begins has not. */
  private void armWhereItPrepares(Team team, Occurrence occurrence) {
    var at = wakeAt(team, occurrence);
    if (!at.equals(occurrence.plannedAt()) && occurrences.wakeAt(occurrence, at)) {
      alarms.set(key(occurrence), at);
    }
  }

  private Instant wakeAt(Team team, Occurrence occurrence) {
    return prepareAt(team, occurrence)
        .filter(at -> at.isBefore(occurrence.plannedAt()))
        .orElse(occurrence.plannedAt());
  }

  /** When it wants to be prepared that has not been. */
  Optional<Instant> prepareAt(Team team, Occurrence occurrence) {
    return occurrence.prepared()
        ? Optional.empty()
        : offered.start(occurrence.ritual()).flatMap(start -> start.prepareAt(team, occurrence));
  }

  private void forget(Occurrence occurrence) {
    if (occurrences.forget(occurrence)) {
      disarm(occurrence);
    }
  }

  /** Periods that hold no occurrence but those that may move, by their key and by their days. */
  private Predicate<Period> free(
      Team team, Ritual ritual, Instant around, List<Occurrence> floating) {
    var from = around.atZone(team.calendar().zone()).toLocalDate().minusDays(LOOK_BACK_DAYS);
    var taken =
        occurrences.since(team.id(), ritual, from).stream()
            .filter(occurrence -> !floating.contains(occurrence))
            .toList();
    return period ->
        taken.stream()
            .noneMatch(past -> past.period().equals(period.key()) || period.contains(past.day()));
  }
}
