package io.plumbline.sprint;

import io.plumbline.team.Sprint;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sprint of a team as it is planned.
 *
 * @param held the lock; null while goals and items can be edited
 */
public record SprintPlan(SprintId id, TeamId team, Sprint sprint, @Nullable Lock held) {
  public SprintPlan {
    if (sprint.lastDay().isBefore(sprint.firstDay())) {
      throw new IllegalArgumentException("a sprint ends before it begins: " + sprint);
    }
  }

  /**
   * The end of planning.
   *
   * @param by who pressed the button; null where it was the clock
   * @param rules what holds for the sprint from then on
   */
  public record Lock(Instant at, @Nullable MemberId by, SprintRules rules) {
    public Optional<MemberId> person() {
      return Optional.ofNullable(by);
    }
  }

  public Optional<Lock> lock() {
    return Optional.ofNullable(held);
  }

  public boolean isLocked() {
    return held != null;
  }

  /** The midnight after its last day. */
  public Instant end(ZoneId zone) {
    return sprint.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
  }

  SprintPlan locked(Lock lock) {
    return new SprintPlan(id, team, sprint, lock);
  }
}
