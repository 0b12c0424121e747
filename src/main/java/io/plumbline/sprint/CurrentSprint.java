package io.plumbline.sprint;

import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which sprint a team is in, or plans for. One that is planned or locked keeps its days when the
 * team's settings change.
 */
public final class CurrentSprint {
  /** Sprints without a single working day are passed over, up to so many. */
  private static final int MOST_EMPTY = 60;

  private final SprintPlans plans;

  public CurrentSprint(SprintPlans plans) {
    this.plans = plans;
  }

  /**
   * @param running whether today is one of its days and it has a working day
   */
  public record Found(SprintPlan plan, boolean running) {
    /** Whether a change of its scope needs the agreement of engineering. */
    public boolean isGated() {
      return running && plan.isLocked();
    }
  }

  /** The sprint of the day, planned from now on; the next one where none runs. */
  public Found at(Team team, LocalDate today) {
    return seen(team, today)
        .orElseGet(
            () -> {
              var next = next(team, today);
              return new Found(plans.make(team.id(), next), isRunning(next, team, today));
            });
  }

  /** The plan for the sprint of the day, or for the next one; empty where none is kept yet. */
  public Optional<Found> seen(Team team, LocalDate today) {
    return plans
        .at(team.id(), today)
        .filter(plan -> plan.sprint().days(team.calendar()) > 0)
        .map(plan -> new Found(plan, true))
        .or(
            () -> {
              var next = next(team, today);
              return plans
                  .at(team.id(), next.firstDay())
                  .filter(plan -> plan.sprint().equals(next))
                  .map(plan -> new Found(plan, isRunning(next, team, today)));
            });
  }

  /** The sprint that runs by the team's rule, or the first that will. */
  public static Sprint next(Team team, LocalDate today) {
    var rule = team.sprints();
    var from = today.isBefore(rule.firstDay()) ? rule.firstDay() : today;
    var sprint = rule.sprintAt(from);
    for (int i = 0; i < MOST_EMPTY && sprint.days(team.calendar()) == 0; i++) {
      sprint = rule.sprintAt(sprint.lastDay().plusDays(1));
    }
    return sprint;
  }

  private static boolean isRunning(Sprint sprint, Team team, LocalDate today) {
    return !today.isBefore(sprint.firstDay())
        && !today.isAfter(sprint.lastDay())
        && sprint.days(team.calendar()) > 0;
  }
}
