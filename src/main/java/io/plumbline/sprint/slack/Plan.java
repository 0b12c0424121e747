package io.plumbline.sprint.slack;

import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintShelves;
import io.plumbline.sprint.WhyCoverage;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sprint's plan as screens show it.
 *
 * @param plan null where nothing is planned for the sprint yet
 * @param running whether the sprint has begun
 */
record Plan(
    Team team,
    Sprint sprint,
    @Nullable SprintPlan plan,
    boolean running,
    List<Goal> goals,
    List<Question> questions,
    List<Item> items) {
  static Plan of(SprintShelves shelves, Team team, LocalDate today) {
    var found = new CurrentSprint(shelves.plans()).seen(team, today);
    return found
        .map(each -> of(shelves, team, each.plan(), each.running()))
        .orElseGet(
            () ->
                new Plan(
                    team,
                    CurrentSprint.next(team, today),
                    null,
                    false,
                    List.of(),
                    List.of(),
                    List.of()));
  }

  static Plan of(SprintShelves shelves, Team team, SprintPlan plan, boolean running) {
    return new Plan(
        team,
        plan.sprint(),
        plan,
        running,
        shelves.goals().of(plan.id()),
        shelves.goals().questions(plan.id()),
        shelves.items().of(plan.id()).stream().filter(Item::isIn).toList());
  }

  boolean isLocked() {
    return plan != null && plan.isLocked();
  }

  Optional<SprintPlan.Lock> lock() {
    return plan == null ? Optional.empty() : plan.lock();
  }

  List<Question> about(Goal goal) {
    return questions.stream().filter(question -> question.goal() == goal.id()).toList();
  }

  long openQuestions() {
    return questions.stream().filter(Question::isOpen).count();
  }

  WhyCoverage coverage() {
    return WhyCoverage.of(items);
  }
}
