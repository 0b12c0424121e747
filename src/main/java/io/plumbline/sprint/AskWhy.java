package io.plumbline.sprint;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the why of a goal, by name or without; a product manager answers under the goal. Of an
 * anonymous question nothing is kept that tells who asked, nor more of its time than the day.
 */
public final class AskWhy {
  private final SprintRoom room;

  public AskWhy(SprintRoom room) {
    this.room = room;
  }

  public Outcome<Question, Refusal> ask(
      WorkspaceId workspace,
      long goal,
      String text,
      MemberId by,
      boolean anonymously,
      RequestKey key) {
    return about(
        workspace,
        goal,
        key,
        (plan, team, found) -> {
          if (!team.roster().includes(by)) {
            return Outcome.refused(new Refusal.NotInTeam(team));
          }
          var asker = anonymously ? new Question.Asker.Anonymous() : new Question.Asker.Named(by);
          var at = anonymously ? startOfDay(team) : room.now();
          var question = room.shelves().goals().ask(found, text, asker, at);
          record(plan, "sprint.why_asked", anonymously ? null : by, at, found);
          room.trail().showQuestion(team, question);
          return Outcome.done(question);
        });
  }

  public Outcome<Question, Refusal> answer(
      WorkspaceId workspace, long question, String text, MemberId by, RequestKey key) {
    var asked = room.shelves().goals().question(workspace, question).orElse(null);
    if (asked == null) {
      return Outcome.refused(new Refusal.Gone());
    }
    return about(
        workspace,
        asked.goal(),
        key,
        (plan, team, goal) ->
            team.roster().productManagers().contains(by)
                ? answered(new Answering(plan, team, goal), asked, text, by)
                : Outcome.refused(new Refusal.NotProductManager(team)));
  }

  private Outcome<Question, Refusal> answered(
      Answering about, Question asked, String text, MemberId by) {
    if (!room.shelves().goals().answer(asked, text, by, room.now())) {
      var now = room.shelves().goals().question(asked.workspace(), asked.id()).orElseThrow();
      return Outcome.refused(new Refusal.Answered(now, now.answer().orElseThrow()));
    }
    record(about.plan(), "sprint.why_answered", by, room.now(), about.goal());
    room.trail().stale(asked);
    return Outcome.done(asked);
  }

  private void record(SprintPlan plan, String verb, @Nullable MemberId by, Instant at, Goal goal) {
    room.trail().record(plan, verb, by, at, Map.of("goal", Long.toString(goal.id())));
    room.trail().stale(plan);
    room.team(plan.team()).ifPresent(room.trail()::staleHomes);
  }

  private record Answering(SprintPlan plan, Team team, Goal goal) {}

  /** What is done about a goal. */
  private interface Act {
    Outcome<Question, Refusal> apply(SprintPlan plan, Team team, Goal goal);
  }

  private Outcome<Question, Refusal> about(
      WorkspaceId workspace, long id, RequestKey key, Act act) {
    var goal = room.shelves().goals().find(workspace, id).orElse(null);
    return goal == null
        ? Outcome.refused(new Refusal.Gone())
        : room.in(goal.sprint(), key, (plan, team) -> act.apply(plan, team, goal));
  }

  private Instant startOfDay(Team team) {
    return room.today(team).atStartOfDay(team.calendar().zone()).toInstant();
  }
}
