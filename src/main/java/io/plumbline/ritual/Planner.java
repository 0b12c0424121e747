package io.plumbline.ritual;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.schedule.Period;
import io.plumbline.store.Transactions;
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
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the next occurrence of each ritual planned that a team holds and some feature offers. */
public final class Planner implements CalendarChanged {
  private static final Logger log = LoggerFactory.getLogger(Planner.class);

  /** The kind of an occurrence's alarm. */
  public static final String KIND = "ritual";

  private static final int TEAMS_AT_ONCE = 200;

  private final OfferedRituals offered;
  private final Occurrences occurrences;
  private final Teams teams;
  private final Transactions transactions;
  private final Alarms alarms;
  private final InstantSource clock;

  public Planner(
      OfferedRituals offered,
      Occurrences occurrences,
      Teams teams,
      Transactions transactions,
      Alarms alarms,
      InstantSource clock) {
    this.offered = offered;
    this.occurrences = occurrences;
    this.teams = teams;
    this.transactions = transactions;
    this.alarms = alarms;
    this.clock = clock;
  }

  @Override
  public void changed(Team team) {
    transactions.run(
        () -> {
          occurrences.lock(team.id());
          var now = clock.instant();
          var held = offered.heldBy(team);
          for (var waiting : occurrences.planned(team.id())) {
            if (!held.contains(waiting.ritual())) {
              forget(waiting);
            }
          }
          held.forEach(ritual -> planAgain(team, ritual, now));
        });
  }

  /**
   * Plans what is missing in every team, each on its own: rituals that a new version offers, and
   * times that a new edition of the zones' rules has changed. For the start.
   */
  public void planAll() {
    List<TeamId> some = occurrences.teams(0, TEAMS_AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(this::planMissing);
      some = occurrences.teams(some.get(some.size() - 1).value(), TEAMS_AT_ONCE);
    }
  }

  private void planMissing(TeamId id) {
    try {
      transactions.run(() -> teams.find(id).ifPresent(this::changed));
    } catch (RuntimeException e) {
      log.error(
          "could not plan the rituals of workspace={} team={}", id.workspace(), id.value(), e);
    }
  }

  /** Plans the first occurrence after the moment, in a period that has had none. */
  void planNext(Team team, Ritual ritual, Instant after) {
    var slot = new RitualCalendar(team, ritual).nextAfter(after, free(team, ritual, after));
    occurrences.plan(team.id(), ritual, slot).ifPresent(this::arm);
  }

  /** The occurrence as it stands once nobody else can change its team's plan. */
  Optional<Occurrence> lock(WorkspaceId workspace, long id) {
    occurrences.find(workspace, id).ifPresent(found -> occurrences.lock(found.team()));
    return occurrences.find(workspace, id);
  }

  /** Sets the alarm of an occurrence that waits. */
  void arm(Occurrence occurrence) {
    alarms.set(key(occurrence), occurrence.plannedAt());
  }

  static AlarmKey key(Occurrence occurrence) {
    return new AlarmKey(KIND, occurrence.team().workspace(), occurrence.id());
  }

  private void planAgain(Team team, Ritual ritual, Instant now) {
    var waiting =
        occurrences.planned(team.id()).stream().filter(o -> o.ritual() == ritual).findFirst();
    if (waiting.isEmpty()) {
      planNext(team, ritual, now);
      return;
    }
    var occurrence = waiting.get();
    if (!occurrence.plannedAt().isAfter(now)) {
      arm(occurrence); // it is due under the rhythm it was planned by
      return;
    }
    var slot = new RitualCalendar(team, ritual).nextAfter(now, free(team, ritual, now));
    if (fits(occurrence, slot)) {
      return;
    }
    if (occurrences.move(occurrence, slot)) {
      alarms.set(key(occurrence), slot.at());
    }
  }

  private static boolean fits(Occurrence occurrence, Slot slot) {
    return occurrence.period().equals(slot.period().key())
        && occurrence.plannedAt().equals(slot.at())
        && occurrence.moved() == slot.moved()
        && occurrence.day().equals(slot.day());
  }

  private void forget(Occurrence occurrence) {
    if (occurrences.forget(occurrence)) {
      alarms.cancel(key(occurrence));
    }
  }

  /** Periods that hold no occurrence but one that still waits, by their key and by their days. */
  private Predicate<Period> free(Team team, Ritual ritual, Instant around) {
    var from = around.atZone(team.calendar().zone()).toLocalDate().minusDays(400);
    var taken =
        occurrences.since(team.id(), ritual, from).stream()
            .filter(occurrence -> occurrence.state() != Occurrence.State.PLANNED)
            .toList();
    return period ->
        taken.stream()
            .noneMatch(past -> past.period().equals(period.key()) || period.contains(past.day()));
  }
}
