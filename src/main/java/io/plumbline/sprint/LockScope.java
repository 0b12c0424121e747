package io.plumbline.sprint;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends planning: what is in the scope is frozen, and the rules of the day hold for the sprint. */
public final class LockScope {
  private final SprintRoom room;
  private final CurrentSprint current;
  private final PlanNews news;

  public LockScope(SprintRoom room, CurrentSprint current, PlanNews news) {
    this.room = room;
    this.current = current;
    this.news = news;
  }

  /** Locks the sprint that runs, for a product manager or lead. */
  public Outcome<SprintPlan, Refusal> lock(Team team, MemberId by, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotPlanner(team));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          var found = current.at(team, room.today(team));
          var plan = room.shelves().plans().hold(found.plan().id()).orElseThrow();
          if (plan.held() != null) {
            return Outcome.refused(new Refusal.Locked(team, plan, plan.held()));
          }
          return found.running()
              ? Outcome.done(locked(team, plan, by, room.now()))
              : Outcome.refused(new Refusal.NotRunning(team, plan));
        });
  }

  /** Locks a plan that is held. */
  SprintPlan locked(Team team, SprintPlan plan, @Nullable MemberId by, Instant now) {
    var lock = new SprintPlan.Lock(now, by, room.shelves().rules().of(team.id()));
    if (!room.shelves().plans().lock(plan.id(), lock)) {
      throw new IllegalStateException("sprint %d was not held".formatted(plan.id().value()));
    }
    room.shelves().items().freeze(plan.id());
    room.shelves().plans().wakeAt(plan.id(), null);
    var trail = room.trail();
    trail.noAlarm(plan);
    trail.record(plan, "sprint.locked", by, now, Map.of("by", by == null ? "clock" : "button"));
    news.locked(team, plan, lock);
    trail.showKickOff(team, plan);
    trail.stale(plan);
    trail.staleHomes(team);
    return plan.locked(lock);
  }
}
