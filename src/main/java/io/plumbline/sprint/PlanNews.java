package io.plumbline.sprint;

import io.plumbline.team.Team;

/** Told, inside the transaction of the lock, that a sprint's scope was locked. */
public interface PlanNews {
  void locked(Team team, SprintPlan plan, SprintPlan.Lock lock);
}
