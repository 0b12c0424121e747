package io.plumbline.ritual;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.store.Transactions;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Starts a planned occurrence at once; it counts as that period's. */
public final class RunNow {
  /** What came of it. */
  public sealed interface Outcome {
    record Started(Team team, Occurrence occurrence) implements Outcome {}

    /** One is under way; this one stays planned. */
    record AlreadyRunning(Ritual ritual) implements Outcome {}

    /** Those who hold it are not all there; it stays planned. */
    record NotAllThere(Ritual ritual) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why it was not started. */
  public enum Reason {
    /** Only product managers and leads of the team run its rituals. */
    NOT_ALLOWED,
    /** It has started, is over, or was never planned. */
    NOT_PLANNED
  }

  private final OfferedRituals offered;
  private final Occurrences occurrences;
  private final Planner planner;
  private final Teams teams;
  private final Transactions transactions;
  private final Journal journal;
  private final InstantSource clock;

  public RunNow(
      OfferedRituals offered,
      Occurrences occurrences,
      Planner planner,
      Teams teams,
      Transactions transactions,
      Journal journal,
      InstantSource clock) {
    this.offered = offered;
    this.occurrences = occurrences;
    this.planner = planner;
    this.teams = teams;
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  public Outcome run(WorkspaceId workspace, long occurrenceId, MemberId by) {
    return transactions.inTransaction(
        () -> {
          var found = planner.lock(workspace, occurrenceId);
          var team = found.flatMap(occurrence -> teams.find(occurrence.team()));
          var start = found.flatMap(occurrence -> offered.start(occurrence.ritual()));
          if (found.isEmpty() || team.isEmpty() || start.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_PLANNED);
          }
          if (!team.get().roster().runsRituals(by)) {
            return new Outcome.Refused(Reason.NOT_ALLOWED);
          }
          return run(team.get(), found.get(), start.get(), by);
        });
  }

  private Outcome run(Team team, Occurrence occurrence, RitualStart start, MemberId by) {
    var now = clock.instant();
    if (occurrence.state() != Occurrence.State.PLANNED) {
      return new Outcome.Refused(Reason.NOT_PLANNED);
    }
    if (!start.canBeHeld(team, now)) {
      return new Outcome.NotAllThere(occurrence.ritual());
    }
    if (start.begin(team, occurrence, now) == RitualStart.Start.ALREADY_RUNNING) {
      return new Outcome.AlreadyRunning(occurrence.ritual());
    }
    occurrences.end(occurrence, Occurrence.State.STARTED, now);
    record(occurrence, by, now);
    if (team.rhythms().containsKey(occurrence.ritual())) {
      planner.settle(team, occurrence.ritual(), now);
    }
    return new Outcome.Started(team, occurrence);
  }

  private void record(Occurrence occurrence, MemberId by, Instant now) {
    journal.record(
        new Entry(
            occurrence.team().workspace(),
            occurrence.team().value(),
            "ritual.run_now",
            occurrence.id(),
            by,
            now,
            Map.of("ritual", occurrence.ritual().key(), "period", occurrence.period())));
  }
}
