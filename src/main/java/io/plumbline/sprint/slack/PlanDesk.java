package io.plumbline.sprint.slack;

import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.sprint.Refusal;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintShelves;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** What commands and buttons about a sprint's plan open; the scope's command asks here too. */
public final class PlanDesk {
  private final SprintShelves shelves;
  private final PlanActs acts;
  private final Teams teams;
  private final InstantSource clock;

  public PlanDesk(SprintShelves shelves, PlanActs acts, Teams teams, InstantSource clock) {
    this.shelves = shelves;
    this.acts = acts;
    this.teams = teams;
    this.clock = clock;
  }

  /** What is in the sprint, to be edited until the lock. */
  public Answer items(Team team, MemberId viewer) {
    var plan = plan(team);
    return whyNoEdit(plan, viewer)
        .map(why -> Answer.say(SprintWords.refusal(why, viewer)))
        .orElseGet(() -> Answer.open(ItemsModal.render(plan)));
  }

  /** Locks the scope, and says so. */
  public Answer lock(Team team, Caller caller) {
    return acts.lock()
        .lock(team, caller.member(), caller.key())
        .fold(
            (SprintPlan plan) -> Answer.say(SprintWords.lockedNow(team, plan)),
            why -> Answer.say(SprintWords.refusal(why, caller.member())));
  }

  /** The rules of the next locks. */
  public Answer settings(Team team, MemberId viewer) {
    return team.roster().runsRituals(viewer)
        ? Answer.open(SettingsModal.render(team, shelves.rules().of(team.id())))
        : Answer.say(SprintWords.refusal(new Refusal.NotPlanner(team), viewer));
  }

  Answer why(Team team, MemberId viewer) {
    return team.roster().includes(viewer)
        ? Answer.open(WhyModal.render(plan(team), viewer))
        : Answer.say(SprintWords.notInTeam(team));
  }

  Answer newGoal(Team team, String what, MemberId viewer) {
    var plan = plan(team);
    return whyNoEdit(plan, viewer)
        .map(why -> Answer.say(SprintWords.refusal(why, viewer)))
        .orElseGet(
            () ->
                Answer.open(
                    GoalModal.render(team, plan.sprint(), 0, new GoalDraft(what, "", "", ""))));
  }

  Answer changeGoal(Team team, long id, MemberId viewer) {
    var plan = plan(team);
    var why = whyNoEdit(plan, viewer);
    if (why.isPresent()) {
      return Answer.say(SprintWords.refusal(why.get(), viewer));
    }
    return shelves
        .goals()
        .find(team.id().workspace(), id)
        .map(goal -> Answer.open(GoalModal.render(team, plan.sprint(), id, goal.says())))
        .orElseGet(() -> Answer.say(SprintWords.OLD));
  }

  Answer askWhy(Team team, MemberId viewer) {
    var goals = plan(team).goals();
    if (!team.roster().includes(viewer)) {
      return Answer.say(SprintWords.notInTeam(team));
    }
    return goals.isEmpty()
        ? Answer.say(SprintWords.OLD)
        : Answer.open(QuestionModal.ask(team, goals));
  }

  Answer answer(Team team, long id, MemberId viewer) {
    if (!team.roster().productManagers().contains(viewer)) {
      return Answer.say(SprintWords.refusal(new Refusal.NotProductManager(team), viewer));
    }
    var question = shelves.goals().question(team.id().workspace(), id).orElse(null);
    var goal =
        question == null
            ? null
            : shelves.goals().find(question.workspace(), question.goal()).orElse(null);
    if (question == null || goal == null) {
      return Answer.say(SprintWords.OLD);
    }
    return question
        .answer()
        .map(
            given -> Answer.say(SprintWords.refusal(new Refusal.Answered(question, given), viewer)))
        .orElseGet(() -> Answer.open(QuestionModal.answer(team, question, GoalBlocks.text(goal))));
  }

  private Optional<Refusal> whyNoEdit(Plan plan, MemberId viewer) {
    var team = plan.team();
    if (!team.roster().runsRituals(viewer)) {
      return Optional.of(new Refusal.NotPlanner(team));
    }
    var kept = plan.plan();
    return kept == null
        ? Optional.empty()
        : kept.lock().map(lock -> new Refusal.Locked(team, kept, lock));
  }

  Plan plan(Team team) {
    return Plan.of(shelves, team, LocalDate.ofInstant(clock.instant(), team.calendar().zone()));
  }

  Optional<Team> team(WorkspaceId workspace, long id) {
    return teams.find(new TeamId(workspace, id));
  }

  SprintShelves shelves() {
    return shelves;
  }

  PlanActs acts() {
    return acts;
  }
}
