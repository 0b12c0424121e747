package io.plumbline.sprint;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.Sprint;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sprints of every team that anything was planned for. */
public interface SprintPlans {
  Optional<SprintPlan> find(SprintId id);

  /** The sprint that contains the day; of several, after a change of length, the locked one. */
  Optional<SprintPlan> at(TeamId team, LocalDate day);

  /** The plan for this sprint, a new one where there is none. */
  SprintPlan make(TeamId team, Sprint sprint);

  /** The plan, kept for this transaction: whoever else holds it waits until it ends. */
  Optional<SprintPlan> hold(SprintId id);

  /** Locks it; false where it is locked already. */
  boolean lock(SprintId id, SprintPlan.Lock lock);

  /** The team's locked sprints, newest first, at most {@code limit}. */
  List<SprintPlan> locked(TeamId team, int limit);

  /** When it wants to be woken next; null for never. */
  void wakeAt(SprintId id, @Nullable Instant at);

  /** Whether it wants to be woken at {@code now}, or wanted to before. */
  boolean wantsToBeWoken(SprintId id, Instant now);

  /** The sprints that want to be woken by then, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
