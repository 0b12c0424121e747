package io.plumbline.sprint;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes the rules by which a team locks its sprints; a locked one keeps its own. */
public final class ChangeSprintRules {
  /**
   * What holds now.
   *
   * @param keeps the sprint that is locked and keeps its rules; null where none is
   */
  public record Changed(SprintRules rules, @Nullable SprintPlan keeps) {}

  private final SprintRoom room;
  private final CurrentSprint current;
  private final LockMoment lockMoment;

  public ChangeSprintRules(SprintRoom room, CurrentSprint current, LockMoment lockMoment) {
    this.room = room;
    this.current = current;
    this.lockMoment = lockMoment;
  }

  public Outcome<Changed, Refusal> change(
      Team team, SprintRules rules, MemberId by, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotPlanner(team));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          room.shelves().rules().set(team.id(), rules, by, room.now());
          var details =
              Map.of("locking", rules.locking().name(), "agreement", rules.agreement().name());
          room.trail().record(team, "sprint.rules_set", by, room.now(), details);
          var plan = current.at(team, room.today(team)).plan();
          lockMoment.plan(team, plan);
          return Outcome.done(new Changed(rules, plan.isLocked() ? plan : null));
        });
  }
}
