package io.plumbline.sprint;

import static io.plumbline.scope.ScopeWorld.ask;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.Outcomes.refused;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeWorld;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.sprint.SprintRules.Locking;
import io.plumbline.team.Sprint;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a team plans for a sprint, its lock, and the questions about its whys. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class PlanContract extends OnDatabase {
  private static final GoalDraft GOAL =
      new GoalDraft("One-step pay", "38 % leave at the address step", "", "");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private ScopeWorld world;

  @BeforeEach
  void begin() {
    world = new ScopeWorld(database);
  }

  @Test
  void a_goal_needs_a_why() {
    assertThat(refused(add(new GoalDraft("Faster", " ", "", "dashboard"))))
        .isEqualTo(
            new Refusal.Flawed(Set.of(GoalDraft.Flaw.WHY_MISSING, GoalDraft.Flaw.SPEC_NO_LINK)));
    assertThat(done(add(GOAL)).says()).isEqualTo(GOAL);
    assertThat(refused(world.editPlan.addGoal(world.team(), GOAL, ELI, world.next())))
        .isInstanceOf(Refusal.NotPlanner.class);
  }

  @Test
  void goals_and_items_are_edited_until_the_lock_and_not_after() {
    var goal = done(add(GOAL));
    var items =
        done(
            world.editPlan.addItems(
                world.team(), "- Pay\n2. Refunds\n\n\u200B", goal.id(), LENA, world.next()));
    assertThat(items).extracting(Item::what).containsExactly("Pay", "Refunds");
    done(world.editPlan.removeItem(world.team(), items.get(1).id(), LENA, world.next()));
    done(
        world.editPlan.changeGoal(
            world.team(),
            goal.id(),
            new GoalDraft("Two-step pay", "Because", "", ""),
            PRIYA,
            world.next()));

    var plan = world.locks();

    assertThat(refused(add(GOAL))).isInstanceOf(Refusal.Locked.class);
    assertThat(refused(world.editPlan.removeGoal(world.team(), goal.id(), PRIYA, world.next())))
        .isInstanceOf(Refusal.Locked.class);
    assertThat(
            refused(
                world.editPlan.removeItem(world.team(), items.get(0).id(), PRIYA, world.next())))
        .isInstanceOf(Refusal.Locked.class);
    assertThat(world.sprints.items().of(plan.id()))
        .extracting(Item::atLock)
        .containsExactly("Pay", null);
    assertThat(refused(world.lockScope.lock(world.team(), LENA, world.next())))
        .as("once is enough")
        .isInstanceOf(Refusal.Locked.class);
  }

  @Test
  void what_a_removed_goal_served_has_no_why_any_more() {
    var goal = done(add(GOAL));
    done(world.editPlan.addItems(world.team(), "Pay", goal.id(), PRIYA, world.next()));
    done(world.editPlan.addItems(world.team(), "Refunds", 0, PRIYA, world.next()));
    var plan = plan().plan();
    assertThat(WhyCoverage.of(world.sprints.items().of(plan.id())))
        .isEqualTo(new WhyCoverage(2, 1));

    done(world.editPlan.removeGoal(world.team(), goal.id(), PRIYA, world.next()));

    assertThat(world.sprints.goals().of(plan.id())).isEmpty();
    assertThat(WhyCoverage.of(world.sprints.items().of(plan.id())))
        .isEqualTo(new WhyCoverage(2, 0));
  }

  @Test
  void the_clock_locks_on_the_first_working_day_where_the_team_wants_it() {
    rules(new SprintRules(Locking.CLOCK, LocalTime.of(12, 0), Agreement.ONE_LEAD));
    world.plans("Pay");

    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(2)).minusSeconds(1));
    assertThat(plan().plan().isLocked()).isFalse();
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(2)));

    var lock = plan().plan().lock().orElseThrow();
    assertThat(lock.person()).isEmpty();
    assertThat(world.sprints.plans().waiting(Instant.parse("2030-01-01T00:00:00Z"), 9)).isEmpty();
  }

  @Test
  void what_is_planned_later_is_locked_on_the_next_working_day() {
    rules(new SprintRules(Locking.CLOCK, LocalTime.of(9, 30), Agreement.ONE_LEAD));
    world.plans("Pay");

    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(23)));
    assertThat(plan().plan().isLocked()).isFalse();
    world.wakeAt(ScopeWorld.MONDAY_TEN.plus(Duration.ofHours(23).plusMinutes(30)));
    assertThat(plan().plan().isLocked()).isTrue();
  }

  @Test
  void a_locked_sprint_keeps_its_rules_and_its_days_when_settings_change() {
    world.locked();
    rules(new SprintRules(Locking.BUTTON, LocalTime.NOON, Agreement.ALL_LEADS));
    change(new SprintRule(LocalDate.of(2026, 11, 25), 1), world.team().calendar());
    world.clock.set(Instant.parse("2026-12-02T09:00:00Z"));

    var request = world.files(ask("A banner"));

    assertThat(request.agreement()).isEqualTo(Agreement.ONE_LEAD);
    assertThat(plan().plan().sprint().lastDay()).isEqualTo(LocalDate.of(2026, 12, 6));
    assertThat(done(world.approves(request, LENA)).state()).isEqualTo(ScopeRequest.State.APPROVED);
    world.clock.set(Instant.parse("2026-12-07T09:00:00Z"));
    assertThat(world.files(ask("B")).state()).isEqualTo(ScopeRequest.State.PLANNED);
  }

  @Test
  void a_sprint_without_a_working_day_is_passed_over() {
    var calendar = world.team().calendar();
    var holidays = new TreeMap<>(calendar.holidays());
    MONDAY.datesUntil(MONDAY.plusDays(14)).forEach(day -> holidays.put(day, "Closed"));
    change(
        world.team().sprints(),
        new WorkingCalendar(
            calendar.zone(), calendar.days(), calendar.hours(), holidays, calendar.shift()));

    var request = world.files(ask("A banner"));

    assertThat(request.state()).isEqualTo(ScopeRequest.State.PLANNED);
    assertThat(plan().plan().sprint().number()).isEqualTo(25);
    assertThat(refused(world.lockScope.lock(world.team(), PRIYA, world.next())))
        .isInstanceOf(Refusal.NotRunning.class);
    assertThat(world.kickOff.begin(world.team(), world.clock.instant())).isFalse();
    assertThatThrownBy(
            () ->
                new SprintPlan(
                    new SprintId(WORKSPACE, 1),
                    world.teamId,
                    new Sprint(1, MONDAY, MONDAY.minusDays(1)),
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void before_the_first_sprint_everything_is_planning_for_it() {
    change(new SprintRule(LocalDate.of(2026, 12, 14), 2), world.team().calendar());

    assertThat(world.files(ask("A banner")).state()).isEqualTo(ScopeRequest.State.PLANNED);
    assertThat(plan().plan().sprint().number()).isEqualTo(1);
    assertThat(plan().running()).isFalse();
  }

  @Test
  void a_why_is_asked_for_by_anybody_and_answered_once_by_a_product_manager() {
    var goal = done(add(GOAL));
    var question = done(asks(goal, false));

    assertThat(question.asker()).isEqualTo(new Question.Asker.Named(ELI));
    assertThat(refused(answers(question, LENA))).isInstanceOf(Refusal.NotProductManager.class);
    done(answers(question, PRIYA));
    assertThat(refused(answers(question, PRIYA))).isInstanceOf(Refusal.Answered.class);
    assertThat(world.sprints.goals().questions(goal.sprint()).get(0).answer().orElseThrow().text())
        .isEqualTo("Finance says so");
    assertThat(
            refused(
                world.askWhy.ask(
                    WORKSPACE, goal.id(), "Why?", ScopeWorld.NOOR, false, world.next())))
        .isInstanceOf(Refusal.NotInTeam.class);
  }

  @Test
  void of_an_anonymous_question_nothing_tells_who_asked() {
    var goal = done(add(GOAL));
    var before = everyRow();

    var question = done(asks(goal, true));

    assertThat(question.asker()).isEqualTo(new Question.Asker.Anonymous());
    assertThat(question.askedAt()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
    assertThat(count(everyRow(), ELI.value())).isEqualTo(count(before, ELI.value()));
    assertThat(world.journal.entries())
        .filteredOn(entry -> entry.verb().equals("sprint.why_asked"))
        .allMatch(entry -> entry.actor().isEmpty() && entry.at().equals(question.askedAt()));
  }

  private String everyRow() {
    return database
        .jdbi()
        .withHandle(
            db ->
                db
                    .createQuery(
                        "select table_name from information_schema.tables"
                            + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .map(table -> db.createQuery("select * from " + table).mapToMap().list())
                    .toList()
                    .toString());
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length;
  }

  private Outcome<Goal, Refusal> add(GoalDraft says) {
    return world.editPlan.addGoal(world.team(), says, PRIYA, world.next());
  }

  private Outcome<Question, Refusal> asks(Goal goal, boolean anonymously) {
    return world.askWhy.ask(WORKSPACE, goal.id(), "Who says so?", ELI, anonymously, world.next());
  }

  private Outcome<Question, Refusal> answers(Question question, MemberId by) {
    return world.askWhy.answer(WORKSPACE, question.id(), "Finance says so", by, world.next());
  }

  private CurrentSprint.Found plan() {
    return world.current.seen(world.team(), world.today()).orElseThrow();
  }

  private void rules(SprintRules rules) {
    done(world.changeRules.change(world.team(), rules, PRIYA, world.next()));
  }

  private void change(SprintRule sprints, WorkingCalendar calendar) {
    Team team = world.team();
    var draft =
        new TeamDraft(
            team.name(), team.channel(), team.roster(), calendar, sprints, team.rhythms());
    assertThat(world.teams.change(world.teamId, team.version(), draft)).isTrue();
  }
}
