package io.plumbline.app;

import io.plumbline.export.AskExport;
import io.plumbline.scope.LockLine;
import io.plumbline.scope.MoveOn;
import io.plumbline.scope.ScopeActs;
import io.plumbline.scope.ScopeRoom;
import io.plumbline.scope.ScopeShelves;
import io.plumbline.scope.ScopeTrail;
import io.plumbline.scope.WakeScope;
import io.plumbline.scope.record.ScopeExporter;
import io.plumbline.scope.slack.ScopeDesk;
import io.plumbline.scope.slack.ScopeSection;
import io.plumbline.scope.slack.ScopeSlack;
import io.plumbline.scope.slack.StabilitySection;
import io.plumbline.scope.store.JdbcLedger;
import io.plumbline.scope.store.JdbcScopeRequests;
import io.plumbline.sprint.AskWhy;
import io.plumbline.sprint.ChangeSprintRules;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.EditPlan;
import io.plumbline.sprint.KickOff;
import io.plumbline.sprint.LockMoment;
import io.plumbline.sprint.LockScope;
import io.plumbline.sprint.SprintRoom;
import io.plumbline.sprint.SprintShelves;
import io.plumbline.sprint.SprintTrail;
import io.plumbline.sprint.WakeSprint;
import io.plumbline.sprint.slack.PlanActs;
import io.plumbline.sprint.slack.PlanDesk;
import io.plumbline.sprint.slack.SprintSlack;
import io.plumbline.sprint.slack.WhySection;
import io.plumbline.sprint.store.JdbcGoals;
import io.plumbline.sprint.store.JdbcItems;
import io.plumbline.sprint.store.JdbcSprintPlans;
import io.plumbline.sprint.store.JdbcSprintRulesBook;
import io.plumbline.team.GoAway;
import io.plumbline.team.TeamOf;
import io.plumbline.team.store.JdbcAbsences;
import java.util.List;

/** The sprints of teams and the gate before their scope, built from the kit. */
record Gate(
    SprintShelves sprints,
    ScopeShelves shelves,
    PlanActs planActs,
    KickOff kickOff,
    WakeSprint wakeSprint,
    CurrentSprint current,
    ScopeActs acts,
    WakeScope wakeScope,
    GoAway goAway) {
  static Gate in(Kit kit) {
    var jdbi = kit.jdbi();
    var ledger = new JdbcLedger(jdbi);
    var sprints =
        new SprintShelves(
            new JdbcSprintPlans(jdbi),
            new JdbcGoals(jdbi),
            new JdbcItems(jdbi),
            new JdbcSprintRulesBook(jdbi));
    var shelves =
        new ScopeShelves(
            new JdbcScopeRequests(jdbi),
            ledger,
            sprints.plans(),
            sprints.items(),
            new JdbcAbsences(jdbi));
    var sprintRoom =
        new SprintRoom(
            kit.transactions(),
            kit.requests(),
            kit.teams(),
            sprints,
            new SprintTrail(kit.journal(), kit.surfaces(), kit.alarms()),
            kit.clock());
    var current = new CurrentSprint(sprints.plans());
    var moment = new LockMoment(sprintRoom);
    var lock = new LockScope(sprintRoom, current, new LockLine(ledger, sprints.items()));
    var planActs =
        new PlanActs(
            new EditPlan(sprintRoom, current, moment),
            lock,
            new ChangeSprintRules(sprintRoom, current, moment),
            new AskWhy(sprintRoom));
    var room = room(kit, shelves);
    var acts = ScopeActs.in(room, current, kit.people());
    return new Gate(
        sprints,
        shelves,
        planActs,
        new KickOff(sprintRoom, current, moment),
        new WakeSprint(sprintRoom, lock, moment),
        current,
        acts,
        ScopeActs.alarm(room, kit.people()),
        goAway(kit, shelves, acts.moveOn()));
  }

  private static ScopeRoom room(Kit kit, ScopeShelves shelves) {
    return new ScopeRoom(
        kit.transactions(),
        kit.requests(),
        kit.teams(),
        shelves,
        new ScopeTrail(kit.journal(), kit.surfaces(), kit.alarms()),
        kit.clock());
  }

  private static GoAway goAway(Kit kit, ScopeShelves shelves, MoveOn moveOn) {
    return new GoAway(
        kit.transactions(), kit.teams(), shelves.absences(), kit.journal(), moveOn, kit.clock());
  }

  void offer(Offers offers, Kit kit, TeamOf teamOf, AskExport askExport) {
    var plans = new PlanDesk(sprints, planActs, kit.teams(), kit.clock());
    var desk = new ScopeDesk(shelves, current, kit.teams(), kit.clock());
    var needs = new ScopeSlack.Needs(kit.teams(), teamOf, plans, askExport);
    offers.slack().add(new SprintSlack(kit.commands(), teamOf, plans));
    offers.slack().add(new ScopeSlack(kit.commands(), desk, acts, needs));
    offers.wakeables().addAll(List.of(wakeSprint, wakeScope));
    offers
        .home()
        .addAll(
            List.of(new ScopeSection(desk), new WhySection(sprints), new StabilitySection(desk)));
    offers.starts().add(new ScheduledKickOff(kickOff));
    offers.exporters().add(new ScopeExporter(shelves.plans(), shelves.items(), shelves.ledger()));
    offers.agenda().add(onTheRecord());
    offers.changed().add(acts.moveOn());
    offers.accounts().add(goAway);
  }

  /** What happened to the scope, for the retro's column "From the record". */
  ScopeOnTheRecord onTheRecord() {
    return new ScopeOnTheRecord(shelves.ledger(), shelves.requests());
  }

  UnansweredWhys unansweredWhys(Kit kit) {
    return new UnansweredWhys(sprints.plans(), sprints.goals(), kit.teams(), kit.clock());
  }
}
