package io.plumbline.sprint;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.List;

/** Locks a sprint whose planning the clock ends. */
public final class WakeSprint implements Wakeable {
  private final SprintRoom room;
  private final LockScope lockScope;
  private final LockMoment lockMoment;

  public WakeSprint(SprintRoom room, LockScope lockScope, LockMoment lockMoment) {
    this.room = room;
    this.lockScope = lockScope;
    this.lockMoment = lockMoment;
  }

  @Override
  public String kind() {
    return SprintTrail.KIND;
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return room.shelves().plans().waiting(until, limit);
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new SprintId(key.workspace(), key.id());
    room.transactions()
        .run(() -> room.shelves().plans().hold(id).ifPresent(plan -> wake(id, plan, now)));
  }

  private void wake(SprintId id, SprintPlan plan, Instant now) {
    var team = room.team(plan.team());
    if (plan.isLocked() || team.isEmpty()) {
      room.shelves().plans().wakeAt(id, null);
    } else if (isOver(plan, team.get(), now)) {
      room.shelves().plans().wakeAt(id, null);
      room.trail().record(plan, "sprint.lock_missed", null, now);
      room.trail().showLockMissed(team.get(), plan);
    } else if (room.shelves().plans().wantsToBeWoken(id, now)) {
      lockScope.locked(team.get(), plan, null, now);
    } else {
      lockMoment.plan(team.get(), plan);
    }
  }

  /** A downtime may end after the sprint has: then there is nothing left to lock. */
  private static boolean isOver(SprintPlan plan, Team team, Instant now) {
    return !now.isBefore(plan.end(team.calendar().zone()));
  }
}
