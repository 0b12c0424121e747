package io.plumbline.app;

import io.plumbline.action.ActionTrail;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.WakeAction;
import io.plumbline.action.WantOwner;
import io.plumbline.action.slack.ActionLists;
import io.plumbline.action.slack.ActionSection;
import io.plumbline.action.slack.ActionSlack;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.action.store.JdbcDepartures;
import io.plumbline.export.AskExport;
import io.plumbline.export.slack.ExportSlack;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.home.Home;
import io.plumbline.home.HomeRenderer;
import io.plumbline.home.HomeSection;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RecordSource;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroRoom;
import io.plumbline.retro.RetroStart;
import io.plumbline.retro.Trail;
import io.plumbline.retro.WakeRetro;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.record.RetroExporter;
import io.plumbline.retro.slack.Closing;
import io.plumbline.retro.slack.RetroSection;
import io.plumbline.retro.slack.RetroSlack;
import io.plumbline.retro.slack.TrendSection;
import io.plumbline.retro.store.AuthorKeys;
import io.plumbline.retro.store.JdbcCards;
import io.plumbline.retro.store.JdbcGroupings;
import io.plumbline.retro.store.JdbcHeldRetros;
import io.plumbline.retro.store.JdbcNotes;
import io.plumbline.retro.store.JdbcRetros;
import io.plumbline.retro.store.JdbcRulesBook;
import io.plumbline.retro.store.JdbcVotes;
import io.plumbline.retro.store.JdbcWorthAnswers;
import io.plumbline.retro.worth.AnswerWorth;
import io.plumbline.retro.worth.AskWorth;
import io.plumbline.retro.worth.WakeWorth;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.OfferedRituals;
import io.plumbline.ritual.Planner;
import io.plumbline.ritual.RitualAlarm;
import io.plumbline.ritual.RitualStart;
import io.plumbline.ritual.RunNow;
import io.plumbline.ritual.slack.RitualSlack;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.schedule.Wakeable;
import io.plumbline.scope.slack.ScopeSection;
import io.plumbline.scope.slack.ScopeSlack;
import io.plumbline.scope.slack.StabilitySection;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.sprint.slack.SprintSlack;
import io.plumbline.sprint.slack.WhySection;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcStandings;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.ChangeTeam;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.TeamCheck;
import io.plumbline.team.TeamNews;
import io.plumbline.team.TeamOf;
import io.plumbline.team.slack.TeamSlack;
import io.plumbline.team.store.JdbcRememberedTeams;
import io.plumbline.team.store.JdbcTeamChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Builds every feature from the kit: the one place with long lists of {@code new}. */
final class Wiring {
  private final Kit kit;
  private final JdbcActions actions;
  private final AuthorKeys authorKeys;
  private final RetroActs retroActs;
  private final ChangeAction changeAction;
  private final WantOwner wantOwner;
  private final AnswerWorth answerWorth;
  private final Gate gate;
  private final TeamOf teamOf;
  private final RitualDesk rituals;
  private final SetUpTeam setUpTeam;
  private final Planner planner;
  private final List<SlackFeature> slack = new ArrayList<>();
  private final List<Wakeable> wakeables = new ArrayList<>();
  private final List<HomeSection> home = new ArrayList<>();

  /** What the features put on the board of a team's next retro. */
  private final List<RecordSource> records;

  private final List<RitualStart> starts = new ArrayList<>();

  Wiring(Kit kit) {
    this.kit = kit;
    this.authorKeys = new AuthorKeys(kit.jdbi(), kit.database().keys());
    this.actions = new JdbcActions(kit.jdbi());
    this.teamOf = new TeamOf(kit.teams(), new JdbcRememberedTeams(kit.jdbi()));
    this.gate = Gate.in(kit);
    this.records = List.of(gate.onTheRecord());
    sprintsAndScope();
    var retro = retro();
    this.retroActs = retro.acts();
    this.answerWorth = retro.closing().answer();
    var departures = new JdbcDepartures(kit.jdbi());
    var trail = new ActionTrail(kit.journal(), kit.surfaces(), kit.alarms());
    this.changeAction = changeAction(departures, trail);
    this.wantOwner = wantOwner(departures, trail);
    action(departures, trail);
    var offered = new OfferedRituals(starts);
    var occurrences = new JdbcOccurrences(kit.jdbi());
    this.planner =
        new Planner(
            offered, occurrences, kit.teams(), kit.transactions(), kit.alarms(), kit.clock());
    this.rituals = ritual(offered, occurrences, planner);
    this.setUpTeam = team(offered, planner);
    home();
  }

  private void sprintsAndScope() {
    var plans = gate.planDesk(kit);
    var desk = gate.scopeDesk(kit);
    slack.add(new SprintSlack(kit.commands(), teamOf, plans));
    slack.add(
        new ScopeSlack(
            kit.commands(),
            desk,
            gate.acts(),
            new ScopeSlack.Needs(kit.teams(), teamOf, plans, askExport())));
    wakeables.add(gate.wakeSprint());
    wakeables.add(gate.wakeScope());
    home.add(new ScopeSection(desk));
    home.add(new WhySection(gate.sprints()));
    home.add(new StabilitySection(desk));
    starts.add(new ScheduledKickOff(gate.kickOff()));
  }

  /** What people do in a retro, and with those that are over. */
  private record Retros(RetroActs acts, Closing closing) {}

  private Retros retro() {
    var jdbi = kit.jdbi();
    var retros = new JdbcRetros(jdbi);
    var shelves =
        new RetroActs.Shelves(
            new JdbcCards(jdbi, authorKeys),
            new JdbcGroupings(jdbi),
            new JdbcVotes(jdbi),
            new JdbcNotes(jdbi),
            actions);
    var trail = new Trail(kit.requests(), kit.journal(), kit.surfaces());
    var rules = new JdbcRulesBook(jdbi);
    var room = new RetroRoom(kit.transactions(), retros, rules, kit.teams(), trail, kit.clock());
    var boards = new Boards(kit.teams(), retros, rules, shelves);
    var worth = new JdbcWorthAnswers(jdbi);
    var askWorth = new AskWorth(worth, boards, kit.surfaces(), kit.alarms());
    var acts = RetroActs.in(room, shelves, kit.channels(), kit.alarms(), askWorth, records);
    var past = new PastRetros(new JdbcHeldRetros(jdbi), actions, action -> !action.isOpen(), worth);
    var closing = closing(boards, past, worth);
    var actionLists = new ActionLists(actions, kit.clock());
    slack.add(
        new RetroSlack(
            kit.commands(), kit.teams(), boards, acts, closing, actionLists, kit.clock()));
    wakeables.add(new WakeRetro(room));
    wakeables.add(
        new WakeWorth(
            kit.transactions(), worth, boards, kit.teams(), kit.journal(), kit.surfaces()));
    home.add(new RetroSection(boards));
    home.add(new TrendSection(past));
    starts.add(new ScheduledRetro(new RetroStart(acts.open())));
    return new Retros(acts, closing);
  }

  private Closing closing(Boards boards, PastRetros past, WorthAnswers worth) {
    var exports = new JdbcExports(kit.jdbi());
    var exporter = new RetroExporter(boards, past, worth);
    slack.add(
        new ExportSlack(exports, kit.teams(), kit.people(), List.of(exporter, gate.exporter())));
    var answer = new AnswerWorth(kit.transactions(), worth, boards, kit.teams(), kit.clock());
    return new Closing(worth, answer, past, askExport(), new JdbcStandings(kit.jdbi()));
  }

  private AskExport askExport() {
    return new AskExport(
        kit.transactions(),
        kit.requests(),
        new JdbcExports(kit.jdbi()),
        kit.journal(),
        kit.surfaces(),
        kit.clock());
  }

  private ChangeAction changeAction(JdbcDepartures departures, ActionTrail trail) {
    return new ChangeAction(
        kit.transactions(), kit.requests(), actions, departures, kit.teams(), trail, kit.clock());
  }

  private WantOwner wantOwner(JdbcDepartures departures, ActionTrail trail) {
    return new WantOwner(kit.transactions(), actions, departures, kit.teams(), trail, kit.clock());
  }

  private void action(JdbcDepartures departures, ActionTrail trail) {
    slack.add(new ActionSlack(actions, departures, kit.teams(), changeAction, kit.clock()));
    wakeables.add(
        new WakeAction(kit.transactions(), actions, kit.teams(), kit.people(), wantOwner, trail));
    home.add(new ActionSection(actions));
  }

  private RitualDesk ritual(OfferedRituals offered, JdbcOccurrences occurrences, Planner planner) {
    var comingUp = new ComingUp(offered, occurrences);
    slack.add(new RitualSlack(occurrences, kit.teams(), comingUp));
    wakeables.add(
        new RitualAlarm(
            offered,
            occurrences,
            planner,
            kit.teams(),
            kit.transactions(),
            kit.journal(),
            kit.surfaces()));
    var runNow =
        new RunNow(
            offered,
            occurrences,
            planner,
            kit.teams(),
            kit.transactions(),
            kit.journal(),
            kit.clock());
    return new RitualDesk(comingUp, runNow);
  }

  private SetUpTeam team(OfferedRituals offered, Planner planner) {
    var changes = new JdbcTeamChanges(kit.jdbi());
    var check = new TeamCheck(kit.people(), kit.channels(), kit.clock());
    CalendarChanged changed =
        team -> {
          planner.changed(team);
          wantOwner.changed(team);
          gate.acts().moveOn().changed(team);
        };
    var news = new TeamNews(kit.journal(), changes, kit.surfaces(), changed, kit.clock());
    var setUp = new SetUpTeam(kit.transactions(), kit.requests(), kit.teams(), check, news);
    var change =
        new ChangeTeam(kit.transactions(), kit.requests(), kit.teams(), changes, check, news);
    var needs =
        new TeamSlack.Needs(
            kit.teams(),
            teamOf,
            kit.people(),
            rituals,
            rituals,
            Set.copyOf(offered.all()),
            gate.goAway(),
            List.of(gate.goAway(), wantOwner),
            kit.clock());
    slack.add(new TeamSlack(kit.commands(), needs, setUp, change));
    return setUp;
  }

  private void home() {
    var renderer = new HomeRenderer(kit.teams(), home, rituals, kit.parked(), kit.clock());
    slack.add(new Home(kit.transactions(), kit.surfaces(), renderer));
  }

  /** Begins to open the database: the longest part of a start, beside which the rest is built. */
  static CompletableFuture<Database> opening(DatabaseAccess access) {
    return CompletableFuture.supplyAsync(() -> open(access));
  }

  /** Opens the database that the settings name. */
  static Database open(DatabaseAccess access) {
    if (access instanceof DatabaseAccess.Postgres postgres) {
      return Database.postgres(postgres.url(), postgres.user(), postgres.password().value());
    }
    return Database.embedded(((DatabaseAccess.Embedded) access).folder());
  }

  Kit kit() {
    return kit;
  }

  RetroActs retroActs() {
    return retroActs;
  }

  ChangeAction changeAction() {
    return changeAction;
  }

  AnswerWorth answerWorth() {
    return answerWorth;
  }

  Gate gate() {
    return gate;
  }

  RitualDesk rituals() {
    return rituals;
  }

  SetUpTeam setUpTeam() {
    return setUpTeam;
  }

  /** Destroys keys that a crash kept from it; before the first request. */
  void destroyLeftOverKeys() {
    authorKeys.destroyLeftOver();
  }

  /** Plans what no earlier run has planned: new rituals, zones whose rules have changed. */
  void planAll() {
    planner.planAll();
  }

  List<Wakeable> wakeables() {
    return List.copyOf(wakeables);
  }

  List<SlackFeature> slackFeatures() {
    return List.copyOf(slack);
  }

  List<SurfaceRenderer> renderers() {
    return slack.stream().flatMap(feature -> feature.renderers().stream()).toList();
  }
}
