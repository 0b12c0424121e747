package io.plumbline.scope;

import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.PRIYA;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.RequestChange.Filed;
import io.plumbline.scope.store.JdbcLedger;
import io.plumbline.scope.store.JdbcScopeRequests;
import io.plumbline.sprint.AskWhy;
import io.plumbline.sprint.ChangeSprintRules;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.EditPlan;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.KickOff;
import io.plumbline.sprint.LockMoment;
import io.plumbline.sprint.LockScope;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRoom;
import io.plumbline.sprint.SprintRules;
import io.plumbline.sprint.SprintShelves;
import io.plumbline.sprint.SprintTrail;
import io.plumbline.sprint.WakeSprint;
import io.plumbline.sprint.store.JdbcGoals;
import io.plumbline.sprint.store.JdbcItems;
import io.plumbline.sprint.store.JdbcSprintPlans;
import io.plumbline.sprint.store.JdbcSprintRulesBook;
import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.team.GoAway;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.WorkingTime;
import io.plumbline.team.store.JdbcAbsences;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scope gate over a real database, for Checkout of {@link TestTeams}. It is ten on Monday 23
 * November in Berlin, the first day of Sprint 24, which lasts until 4 December.
 */
public final class ScopeWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
  public static final MemberId NOOR = new MemberId("UNOOR");

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final Database database;
  public final FakePeople people = FakePeople.ofCheckout().member(NOOR, "Noor");
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Map<AlarmKey, Instant> alarms = new HashMap<>();
  public final JdbcTeams teams;
  public final JdbcLedger ledger;
  public final ScopeShelves shelves;
  public final SprintShelves sprints;
  public final CurrentSprint current;
  public final EditPlan editPlan;
  public final LockScope lockScope;
  public final ChangeSprintRules changeRules;
  public final AskWhy askWhy;
  public final KickOff kickOff;
  public final WakeSprint wakeSprint;
  public final ScopeActs acts;
  public final WakeScope wakeScope;
  public final GoAway goAway;
  public final TeamId teamId;
  private int requests;

  public ScopeWorld(Database database) {
    this.database = database;
    var jdbi = database.jdbi();
    var transactions = database.transactions();
    var handled = new JdbcRequests(jdbi, clock);
    Alarms clocks = new RememberedAlarms(alarms);
    teams = new JdbcTeams(jdbi);
    ledger = new JdbcLedger(jdbi);
    sprints =
        new SprintShelves(
            new JdbcSprintPlans(jdbi),
            new JdbcGoals(jdbi),
            new JdbcItems(jdbi),
            new JdbcSprintRulesBook(jdbi));
    var trail = new SprintTrail(journal, surfaces, clocks);
    var room = new SprintRoom(transactions, handled, teams, sprints, trail, clock);
    current = new CurrentSprint(sprints.plans());
    var moment = new LockMoment(room);
    editPlan = new EditPlan(room, current, moment);
    lockScope = new LockScope(room, current, new LockLine(ledger, sprints.items()));
    changeRules = new ChangeSprintRules(room, current, moment);
    askWhy = new AskWhy(room);
    kickOff = new KickOff(room, current, moment);
    wakeSprint = new WakeSprint(room, lockScope, moment);
    shelves =
        new ScopeShelves(
            new JdbcScopeRequests(jdbi),
            ledger,
            sprints.plans(),
            sprints.items(),
            new JdbcAbsences(jdbi));
    var scopeTrail = new ScopeTrail(journal, surfaces, clocks);
    var scopeRoom = new ScopeRoom(transactions, handled, teams, shelves, scopeTrail, clock);
    acts = ScopeActs.in(scopeRoom, current, people);
    wakeScope = ScopeActs.alarm(scopeRoom, people);
    goAway = new GoAway(transactions, teams, shelves.absences(), journal, acts.moveOn(), clock);
    teamId = teams.add(TestTeams.WORKSPACE, TestTeams.draft("Checkout")).id();
  }

  /** A request that was never made before. */
  public synchronized RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  public Team team() {
    return teams.find(teamId).orElseThrow();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), team().calendar().zone());
  }

  // ---- the plan

  public List<Item> plans(String... items) {
    return done(editPlan.addItems(team(), String.join("\n", items), 0, PRIYA, next()));
  }

  public SprintPlan locks() {
    return done(lockScope.lock(team(), PRIYA, next()));
  }

  /** Two items that are locked. */
  public List<Item> locked() {
    var items = plans("Gift cards", "Address autocomplete");
    var unused = locks();
    return items;
  }

  public void agreement(SprintRules.Agreement agreement) {
    var rules =
        new SprintRules(SprintRules.Locking.BUTTON, SprintRules.DEFAULT.lockAt(), agreement);
    done(changeRules.change(team(), rules, PRIYA, next()));
  }

  public Item now(Item item) {
    return sprints.items().find(item.workspace(), item.id()).orElseThrow();
  }

  // ---- requests

  public static Ask ask(String what) {
    return new Ask(
        Kind.ADD, 0, "", what, "Partner launch moved to 2 December", Leaves.NOTHING, "", "", null);
  }

  public static Ask ask(Kind kind, long item, String what) {
    return new Ask(
        kind, item, "", what, "It is needed for the launch", Leaves.NOTHING, "", "", null);
  }

  /** Priya asks for it. */
  public ScopeRequest files(Ask ask) {
    return done(files(ask, null, 0, PRIYA));
  }

  public Outcome<ScopeRequest, Refusal> files(
      Ask ask, @Nullable Ground ground, long supersedes, MemberId by) {
    return acts.requests().file(team(), new Filed(ask, ground, supersedes), by, next());
  }

  public Outcome<ScopeRequest, Refusal> approves(ScopeRequest seen, MemberId by) {
    return acts.decide().approve(seen.id(), seen.version(), "", by, next());
  }

  public Outcome<ScopeRequest, Refusal> approvesIf(
      ScopeRequest seen, String condition, MemberId by) {
    return acts.decide().approve(seen.id(), seen.version(), condition, by, next());
  }

  public Outcome<ScopeRequest, Refusal> rejects(ScopeRequest seen, String reason, MemberId by) {
    return acts.decide().reject(seen.id(), seen.version(), reason, by, next());
  }

  public Outcome<ScopeRequest, Refusal> accepts(ScopeRequest seen, MemberId by) {
    return acts.respond().accept(seen.id(), seen.version(), by, next());
  }

  public ScopeRequest now(ScopeRequest seen) {
    return shelves.requests().find(seen.id()).orElseThrow();
  }

  public List<LedgerLine.Kind> said(ScopeRequest request) {
    return ledger.of(request.id()).stream().map(line -> line.said().kind()).toList();
  }

  public Stability stability(SprintPlan plan) {
    return Stability.of(
        sprints.items().of(plan.id()), ledger.of(plan.id()), new WorkingTime(team().calendar()));
  }

  // ---- people and time

  public void leadsAre(MemberId... leads) {
    var roster = team().roster();
    var engineers = new ArrayList<>(List.of(TestTeams.ELI, TestTeams.LENA, TestTeams.LUIS));
    engineers.removeAll(List.of(leads));
    changeRoster(
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER,
                roster.productManagers(),
                Role.LEAD,
                List.of(leads),
                Role.ENGINEER,
                engineers)));
  }

  public void changeRoster(Roster roster) {
    var before = team();
    var draft =
        new TeamDraft(
            before.name(),
            before.channel(),
            roster,
            before.calendar(),
            before.sprints(),
            before.rhythms());
    database
        .transactions()
        .run(
            () -> {
              teams.change(teamId, before.version(), draft);
              acts.moveOn().changed(team());
            });
  }

  public void wakeAt(Instant moment) {
    clock.set(moment);
    wake();
  }

  /** Wakes everything that is due, as the sweep does. */
  public void wake() {
    wakeSprint
        .waiting(clock.instant(), 100)
        .forEach(w -> wakeSprint.wake(w.key(), clock.instant()));
    wakeScope.waiting(clock.instant(), 100).forEach(w -> wakeScope.wake(w.key(), clock.instant()));
  }

  /** Who has this view of the request before them, by the keys of the messages. */
  public List<String> shown(String view, ScopeRequest request) {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(view))
        .filter(surface -> surface.subject().id() == request.id().value())
        .map(
            surface ->
                surface.place() instanceof Place.ToMember to
                    ? (to.member() + " " + surface.key()).strip()
                    : surface.place().getClass().getSimpleName())
        .toList();
  }
}
