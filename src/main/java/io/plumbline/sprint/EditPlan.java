package io.plumbline.sprint;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the goals and the scope of a sprint, until it is locked; product managers and leads may.
 */
public final class EditPlan {
  public static final int MOST_GOALS = 10;
  public static final int MOST_ITEMS = 60;

  private final SprintRoom room;
  private final CurrentSprint current;
  private final LockMoment lockMoment;

  public EditPlan(SprintRoom room, CurrentSprint current, LockMoment lockMoment) {
    this.room = room;
    this.current = current;
    this.lockMoment = lockMoment;
  }

  /** Adds a goal to the sprint that runs or comes next. */
  public Outcome<Goal, Refusal> addGoal(Team team, GoalDraft says, MemberId by, RequestKey key) {
    return edit(
        team,
        by,
        key,
        plan -> {
          if (!says.flaws().isEmpty()) {
            return Outcome.refused(new Refusal.Flawed(says.flaws()));
          }
          if (room.shelves().goals().of(plan.id()).size() >= MOST_GOALS) {
            return Outcome.refused(new Refusal.Full(team, MOST_GOALS));
          }
          var goal = room.shelves().goals().add(plan.id(), says, by, room.now());
          room.trail().record(plan, "sprint.goal_added", by, room.now());
          return Outcome.done(goal);
        });
  }

  public Outcome<Goal, Refusal> changeGoal(
      Team team, long goal, GoalDraft says, MemberId by, RequestKey key) {
    return editGoal(
        team,
        goal,
        by,
        key,
        (plan, found) -> {
          if (!says.flaws().isEmpty()) {
            return Outcome.refused(new Refusal.Flawed(says.flaws()));
          }
          room.shelves().goals().change(found, says);
          room.trail().record(plan, "sprint.goal_changed", by, room.now());
          return Outcome.done(found);
        });
  }

  public Outcome<Goal, Refusal> removeGoal(Team team, long goal, MemberId by, RequestKey key) {
    return editGoal(
        team,
        goal,
        by,
        key,
        (plan, found) -> {
          room.shelves().items().forgetGoal(found);
          room.shelves().goals().remove(found, room.now());
          room.trail().record(plan, "sprint.goal_removed", by, room.now());
          return Outcome.done(found);
        });
  }

  /**
   * Adds items to the scope, one for each line that says something.
   *
   * @param goal the goal that they serve, 0 for none
   */
  public Outcome<List<Item>, Refusal> addItems(
      Team team, String lines, long goal, MemberId by, RequestKey key) {
    return edit(
        team,
        by,
        key,
        plan -> {
          var whats = lines(lines);
          var items = room.shelves().items();
          long present = items.of(plan.id()).stream().filter(Item::isIn).count();
          if (present + whats.size() > MOST_ITEMS) {
            return Outcome.refused(new Refusal.Full(team, MOST_ITEMS));
          }
          if (goal != 0 && goal(plan, goal).isEmpty()) {
            return Outcome.refused(new Refusal.Gone());
          }
          var added = new ArrayList<Item>();
          whats.forEach(what -> added.add(items.add(plan.id(), what, goal, by, room.now())));
          var details = Map.of("items", Integer.toString(added.size()));
          room.trail().record(plan, "sprint.items_added", by, room.now(), details);
          return Outcome.done(added);
        });
  }

  /** Takes an item out of the scope. */
  public Outcome<Item, Refusal> removeItem(Team team, long item, MemberId by, RequestKey key) {
    return edit(
        team,
        by,
        key,
        plan ->
            room.shelves()
                .items()
                .find(team.id().workspace(), item)
                .filter(found -> found.sprint().equals(plan.id()) && found.isIn())
                .<Outcome<Item, Refusal>>map(
                    found -> {
                      room.shelves()
                          .items()
                          .save(found.changed(found.what(), false, found.touched()));
                      room.trail().record(plan, "sprint.item_removed", by, room.now());
                      return Outcome.done(found);
                    })
                .orElseGet(() -> Outcome.refused(new Refusal.Gone())));
  }

  /** The items that somebody typed, one a line; longer ones are cut at the longest. */
  public static List<String> lines(String typed) {
    return TypedText.clean(typed)
        .lines()
        .map(String::strip)
        .map(line -> line.replaceFirst("^([-*•]|\\d{1,2}[.)])\\s+", ""))
        .filter(line -> !TypedText.saysNothing(line))
        .toList();
  }

  /** An edit of a plan that is not locked. */
  private interface Edit<T> {
    Outcome<T, Refusal> apply(SprintPlan plan);
  }

  /** An edit of one of its goals. */
  private interface GoalEdit {
    Outcome<Goal, Refusal> apply(SprintPlan plan, Goal goal);
  }

  private Outcome<Goal, Refusal> editGoal(
      Team team, long id, MemberId by, RequestKey key, GoalEdit edit) {
    return edit(
        team,
        by,
        key,
        plan ->
            goal(plan, id)
                .map(goal -> edit.apply(plan, goal))
                .orElseGet(() -> Outcome.refused(new Refusal.Gone())));
  }

  private Optional<Goal> goal(SprintPlan plan, long id) {
    return room.shelves()
        .goals()
        .find(plan.id().workspace(), id)
        .filter(goal -> goal.sprint().equals(plan.id()));
  }

  private <T> Outcome<T, Refusal> edit(Team team, MemberId by, RequestKey key, Edit<T> edit) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotPlanner(team));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          var found = current.at(team, room.today(team)).plan();
          var plan = room.shelves().plans().hold(found.id()).orElseThrow();
          if (plan.held() != null) {
            return Outcome.refused(new Refusal.Locked(team, plan, plan.held()));
          }
          var outcome = edit.apply(plan);
          lockMoment.plan(team, plan);
          room.trail().stale(plan);
          return outcome;
        });
  }
}
