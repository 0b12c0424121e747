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
import io.plumbline.export.Exporter;
import io.plumbline.export.slack.ExportSlack;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.feed.OfferFeed;
import io.plumbline.feed.ReadFeed;
import io.plumbline.feed.ical.FeedText;
import io.plumbline.feed.slack.FeedSlack;
import io.plumbline.feed.store.JdbcCalendarFeeds;
import io.plumbline.home.ChannelBack;
import io.plumbline.home.Home;
import io.plumbline.home.HomeRenderer;
import io.plumbline.home.HomeSection;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.oneonone.slack.AgendaSection;
import io.plumbline.retro.AgreedActions;
import io.plumbline.retro.Boards;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.Progresses;
import io.plumbline.retro.RecordSource;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroRoom;
import io.plumbline.retro.RetroStart;
import io.plumbline.retro.Timekeeper;
import io.plumbline.retro.Trail;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.record.RetroExporter;
import io.plumbline.retro.slack.Closing;
import io.plumbline.retro.slack.RetroSection;
import io.plumbline.retro.slack.RetroSlack;
import io.plumbline.retro.slack.TrendSection;
import io.plumbline.retro.store.AuthorKeys;
import io.plumbline.retro.store.JdbcCards;
import io.plumbline.retro.store.JdbcCourses;
import io.plumbline.retro.store.JdbcFacilitators;
import io.plumbline.retro.store.JdbcGroupings;
import io.plumbline.retro.store.JdbcHeldRetros;
import io.plumbline.retro.store.JdbcLastTimes;
import io.plumbline.retro.store.JdbcNotes;
import io.plumbline.retro.store.JdbcParking;
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
import io.plumbline.ritual.PlanNews;
import io.plumbline.ritual.PlanRoom;
import io.plumbline.ritual.Planner;
import io.plumbline.ritual.RitualAlarm;
import io.plumbline.ritual.RitualStart;
import io.plumbline.ritual.RunNow;
import io.plumbline.ritual.TeamCalendar;
import io.plumbline.ritual.slack.RitualSlack;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.schedule.Wakeable;
import io.plumbline.scope.slack.ScopeSection;
import io.plumbline.scope.slack.ScopeSlack;
import io.plumbline.scope.slack.StabilitySection;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.slack.delivery.Reach;
import io.plumbline.sprint.slack.SprintSlack;
import io.plumbline.sprint.slack.WhySection;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcStandings;
import io.plumbline.team.AccountNews;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.ChangeTeam;
import io.plumbline.team.FollowHolidays;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.TeamCheck;
import io.plumbline.team.TeamNews;
import io.plumbline.team.TeamOf;
import io.plumbline.team.slack.AccountChanges;
import io.plumbline.team.slack.HolidaySection;
import io.plumbline.team.slack.TeamSlack;
import io.plumbline.team.store.JdbcAbsences;
import io.plumbline.team.store.JdbcRememberedTeams;
import io.plumbline.team.store.JdbcTeamChanges;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

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
  private final PlanRoom planRoom;
  private final SetUpTeam setUpTeam;
  private final Planner planner;
  private final List<SlackFeature> slack = new ArrayList<>();
  private final List<Wakeable> wakeables = new ArrayList<>();
  private final List<HomeSection> home = new ArrayList<>();

  /** What the features put on the board of a team's next retro. */
  private final List<RecordSource> records = new ArrayList<>();

  /** What the features put on the agenda of a team's next 1:1. */
  private final List<AgendaSource> agenda = new ArrayList<>();

  private final List<RitualStart> starts = new ArrayList<>();
  private final List<Exporter> exporters = new ArrayList<>();
  private final List<CalendarChanged> changed = new ArrayList<>();
  private final List<AccountNews> accounts = new ArrayList<>();
  private final CalendarChanged everybody;
  private final Holidays holidays;
  private final ReadFeed feed;
  private final AskExport askExport;
  private final NoSurprises noSurprises;
  private final Alignment alignment;
  private final OneOnOneHouse oneOnOnes;

  Wiring(Kit kit) {
    this.kit = kit;
    this.authorKeys = new AuthorKeys(kit.jdbi(), kit.database().keys());
    this.actions = new JdbcActions(kit.jdbi());
    this.teamOf = new TeamOf(kit.teams(), new JdbcRememberedTeams(kit.jdbi()));
    var forTeam = new ForTeam(teamOf);
    var exports = new JdbcExports(kit.jdbi());
    this.askExport = askExport(exports);
    this.gate = Gate.in(kit);
    this.noSurprises = new NoSurprises(kit, forTeam, askExport);
    records.addAll(List.of(noSurprises.record(), gate.onTheRecord()));
    noSurprises.deviations().add(gate.onTheRecord());
    var departures = new JdbcDepartures(kit.jdbi());
    var trail = new ActionTrail(kit.journal(), kit.surfaces(), kit.alarms());
    this.changeAction = changeAction(departures, trail);
    this.wantOwner = wantOwner(departures, trail);
    var retro = retro();
    this.retroActs = retro.acts();
    this.answerWorth = retro.closing().answer();
    action(departures, trail);
    sprintsAndScope();
    noSurprises();
    this.alignment = new Alignment(kit, actions, forTeam, askExport);
    addAlignment();
    var occurrences = new JdbcOccurrences(kit.jdbi());
    this.oneOnOnes = oneOnOnes(occurrences);
    var offered = new OfferedRituals(starts);
    this.planner =
        new Planner(
            offered,
            occurrences,
            kit.teams(),
            kit.transactions(),
            kit.alarms(),
            kit.surfaces(),
            kit.clock());
    this.planRoom = planRoom(offered, occurrences, planner);
    this.rituals = ritual(offered, occurrences, planner);
    changed.add(planner);
    this.everybody = team -> changed.forEach(each -> each.changed(team));
    this.holidays = Holidays.in(kit, everybody);
    changed.add(holidays.read());
    wakeables.add(holidays.read());
    home.add(new HolidaySection(holidays.sources()));
    this.setUpTeam = team(offered);
    this.feed = feed(forTeam, new TeamCalendar(offered, occurrences));
    slack.add(new AccountChanges(accounts));
    slack.add(new ExportSlack(exports, kit.teams(), kit.people(), exporters));
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
            new ScopeSlack.Needs(kit.teams(), teamOf, plans, askExport)));
    wakeables.add(gate.wakeSprint());
    wakeables.add(gate.wakeScope());
    home.add(new ScopeSection(desk));
    home.add(new WhySection(gate.sprints()));
    home.add(new StabilitySection(desk));
    starts.add(new ScheduledKickOff(gate.kickOff()));
    exporters.add(gate.exporter());
    agenda.add(gate.onTheRecord());
    changed.add(gate.acts().moveOn());
    accounts.add(gate.goAway());
  }

  private OneOnOneHouse oneOnOnes(JdbcOccurrences occurrences) {
    agenda.add(new OverdueActions(actions, kit.teams(), kit.clock()));
    agenda.add(
        new UnansweredWhys(
            gate.sprints().plans(), gate.sprints().goals(), kit.teams(), kit.clock()));
    var house =
        OneOnOneHouse.in(
            kit,
            new OneOnOneHouse.Needs(
                actions,
                changeAction,
                gate.shelves().absences(),
                new OneOnOnePlan(occurrences),
                agenda,
                askExport));
    slack.add(house.slack(kit, teamOf, noSurprises::decisionForm));
    wakeables.add(house.wake());
    home.add(house.section());
    starts.add(house.start());
    exporters.add(house.exporter());
    changed.add(house.prepare());
    return house;
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
    var pace = pace();
    var order = shelves.order(pace.parking());
    var courses = new JdbcCourses(jdbi);
    var time = new Timekeeper(courses, order, kit.alarms());
    var room =
        new RetroRoom(kit.transactions(), retros, rules, kit.teams(), trail, time, kit.clock());
    var progresses = new Progresses(courses, pace, shelves.cards());
    var boards = new Boards(kit.teams(), retros, rules, shelves, order, progresses);
    var worth = new JdbcWorthAnswers(jdbi);
    var askWorth = new AskWorth(worth, boards, kit.surfaces(), kit.alarms());
    var acts = RetroActs.in(room, shelves, kit.channels(), pace, askWorth, records);
    var past = new PastRetros(new JdbcHeldRetros(jdbi), actions, action -> !action.isOpen(), worth);
    var closing = closing(boards, past, worth);
    var actionLists = new ActionLists(actions, kit.clock());
    slack.add(
        new RetroSlack(
            kit.commands(),
            kit.teams(),
            boards,
            acts,
            closing,
            actionLists,
            kit.parked(),
            kit.clock()));
    wakeables.add(acts.wake());
    wakeables.add(
        new WakeWorth(
            kit.transactions(), worth, boards, kit.teams(), kit.journal(), kit.surfaces()));
    home.add(new RetroSection(boards));
    home.add(new TrendSection(past));
    starts.add(new ScheduledRetro(new RetroStart(acts.open())));
    return new Retros(acts, closing);
  }

  private Closing closing(Boards boards, PastRetros past, WorthAnswers worth) {
    exporters.add(new RetroExporter(boards, past, worth));
    var answer = new AnswerWorth(kit.transactions(), worth, boards, kit.teams(), kit.clock());
    return new Closing(worth, answer, past, askExport, new JdbcStandings(kit.jdbi()));
  }

  private AskExport askExport(JdbcExports exports) {
    return new AskExport(
        kit.transactions(), kit.requests(), exports, kit.journal(), kit.surfaces(), kit.clock());
  }

  private ChangeAction changeAction(JdbcDepartures departures, ActionTrail trail) {
    return new ChangeAction(
        kit.transactions(), kit.requests(), actions, departures, kit.teams(), trail, kit.clock());
  }

  private WantOwner wantOwner(JdbcDepartures departures, ActionTrail trail) {
    return new WantOwner(kit.transactions(), actions, departures, kit.teams(), trail, kit.clock());
  }

  private void action(JdbcDepartures departures, ActionTrail trail) {
    changed.add(wantOwner);
    accounts.add(wantOwner);
    slack.add(new ActionSlack(actions, departures, kit.teams(), changeAction, kit.clock()));
    wakeables.add(
        new WakeAction(kit.transactions(), actions, kit.teams(), kit.people(), wantOwner, trail));
    home.add(new ActionSection(actions));
  }

  private PaceShelves pace() {
    var jdbi = kit.jdbi();
    return new PaceShelves(
        new JdbcFacilitators(jdbi),
        new JdbcLastTimes(jdbi),
        new JdbcParking(jdbi),
        new AgreedActions(actions, changeAction),
        kit.people());
  }

  private void addAlignment() {
    slack.add(alignment.slack());
    wakeables.add(alignment.wake());
    home.addAll(alignment.slack().home());
    starts.add(alignment.start());
    exporters.addAll(alignment.exporters());
  }

  private void noSurprises() {
    slack.addAll(noSurprises.slack());
    wakeables.addAll(noSurprises.wakeables());
    home.addAll(noSurprises.home());
    starts.addAll(noSurprises.starts());
    exporters.addAll(noSurprises.exporters());
    changed.addAll(noSurprises.changed());
    accounts.addAll(noSurprises.accounts());
    agenda.addAll(noSurprises.agenda());
  }

  private PlanRoom planRoom(OfferedRituals offered, JdbcOccurrences occurrences, Planner planner) {
    return new PlanRoom(
        offered,
        occurrences,
        planner,
        kit.teams(),
        kit.transactions(),
        new PlanNews(kit.requests(), kit.journal(), kit.surfaces()),
        kit.clock());
  }

  private RitualDesk ritual(OfferedRituals offered, JdbcOccurrences occurrences, Planner planner) {
    var comingUp = new ComingUp(offered, occurrences);
    slack.add(new RitualSlack(occurrences, kit.teams(), comingUp, planRoom));
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

  private ReadFeed feed(ForTeam forTeam, TeamCalendar calendar) {
    var feeds = new JdbcCalendarFeeds(kit.jdbi());
    var offer =
        new OfferFeed(kit.transactions(), feeds, kit.journal(), new SecureRandom(), kit.clock());
    slack.add(new FeedSlack(kit.commands(), forTeam, kit.teams(), offer, kit.publicUrl()));
    var changes = new JdbcTeamChanges(kit.jdbi());
    return new ReadFeed(feeds, kit.teams(), changes, calendar, kit.clock());
  }

  private SetUpTeam team(OfferedRituals offered) {
    var changes = new JdbcTeamChanges(kit.jdbi());
    var check = new TeamCheck(kit.people(), kit.channels(), kit.clock());
    var news = new TeamNews(kit.journal(), changes, kit.surfaces(), everybody, kit.clock());
    var follow = new FollowHolidays(holidays.sources(), kit.clock());
    var setUp = new SetUpTeam(kit.transactions(), kit.requests(), kit.teams(), check, follow, news);
    var change =
        new ChangeTeam(
            kit.transactions(), kit.requests(), kit.teams(), changes, check, follow, news);
    var needs =
        new TeamSlack.Needs(
            kit.teams(),
            teamOf,
            kit.people(),
            rituals,
            rituals,
            Set.copyOf(offered.all()),
            gate.goAway(),
            follow,
            kit.clock());
    slack.add(new TeamSlack(kit.commands(), needs, setUp, change));
    return setUp;
  }

  private void home() {
    home.add(new AgendaSection(agenda));
    var renderer = new HomeRenderer(kit.teams(), home, rituals, kit.parked(), kit.clock());
    slack.add(new Home(kit.transactions(), kit.surfaces(), renderer));
    slack.add(new ChannelBack(kit.transactions(), kit.parked()));
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

  OneOnOneHouse oneOnOnes() {
    return oneOnOnes;
  }

  NoSurprises keepingOutSurprises() {
    return noSurprises;
  }

  Alignment alignment() {
    return alignment;
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

  PlanRoom planRoom() {
    return planRoom;
  }

  SetUpTeam setUpTeam() {
    return setUpTeam;
  }

  /** The calendar of a team by its secret. */
  Function<String, Optional<String>> calendars() {
    return secret -> feed.read(secret).map(FeedText::write);
  }

  /** Ends what is done beside the requests. */
  void close() {
    holidays.close();
  }

  /** Destroys keys that a crash kept from it; before the first request. */
  void destroyLeftOverKeys() {
    authorKeys.destroyLeftOver();
    alignment.destroyLeftOverKeys();
  }

  /** Plans what no earlier run has planned: new rituals, zones whose rules have changed. */
  void planAll(BooleanSupplier goOn) {
    planner.planAll(goOn);
  }

  /** Whether an earlier run has planned all as this one would. */
  boolean isPlanned() {
    return planner.isUpToDate();
  }

  List<Wakeable> wakeables() {
    return List.copyOf(wakeables);
  }

  List<SlackFeature> slackFeatures() {
    return List.copyOf(slack);
  }

  /** Who wants to hear from us now. */
  Reach reach() {
    return new WithinHours(renderers(), kit.teams(), kit.people(), new JdbcAbsences(kit.jdbi()));
  }

  List<SurfaceRenderer> renderers() {
    return slack.stream().flatMap(feature -> feature.renderers().stream()).toList();
  }
}
