package io.plumbline.app;

import io.plumbline.action.store.JdbcActions;
import io.plumbline.home.Home;
import io.plumbline.home.HomeRenderer;
import io.plumbline.home.HomeSection;
import io.plumbline.retro.AgreedActions;
import io.plumbline.retro.Boards;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.Progresses;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroRoom;
import io.plumbline.retro.RetroStart;
import io.plumbline.retro.Timekeeper;
import io.plumbline.retro.TopicOrder;
import io.plumbline.retro.Trail;
import io.plumbline.retro.slack.RetroSection;
import io.plumbline.retro.slack.RetroSlack;
import io.plumbline.retro.store.JdbcCards;
import io.plumbline.retro.store.JdbcCourses;
import io.plumbline.retro.store.JdbcFacilitators;
import io.plumbline.retro.store.JdbcLastTimes;
import io.plumbline.retro.store.JdbcNotes;
import io.plumbline.retro.store.JdbcParking;
import io.plumbline.retro.store.JdbcRetros;
import io.plumbline.retro.store.JdbcRulesBook;
import io.plumbline.retro.store.JdbcVotes;
import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.OfferedRituals;
import io.plumbline.ritual.Planner;
import io.plumbline.ritual.RitualAlarm;
import io.plumbline.ritual.RitualStart;
import io.plumbline.ritual.RunNow;
import io.plumbline.ritual.slack.RitualSlack;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.schedule.Wakeable;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.store.Database;
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

/** Builds every feature from the kit: the one place with long lists of {@code new}. */
final class Wiring {
  private final Kit kit;
  private final RetroActs retroActs;
  private final RitualDesk rituals;
  private final SetUpTeam setUpTeam;
  private final Planner planner;
  private final List<SlackFeature> slack = new ArrayList<>();
  private final List<Wakeable> wakeables = new ArrayList<>();
  private final List<HomeSection> home = new ArrayList<>();
  private final List<RitualStart> starts = new ArrayList<>();

  Wiring(Kit kit) {
    this.kit = kit;
    this.retroActs = retro();
    var offered = new OfferedRituals(starts);
    var occurrences = new JdbcOccurrences(kit.jdbi());
    this.planner =
        new Planner(
            offered, occurrences, kit.teams(), kit.transactions(), kit.alarms(), kit.clock());
    this.rituals = ritual(offered, occurrences, planner);
    this.setUpTeam = team(offered, planner);
    home();
  }

  private RetroActs retro() {
    var jdbi = kit.jdbi();
    var retros = new JdbcRetros(jdbi);
    var shelves =
        new RetroActs.Shelves(
            new JdbcCards(jdbi), new JdbcVotes(jdbi), new JdbcNotes(jdbi), new JdbcActions(jdbi));
    var trail = new Trail(kit.requests(), kit.journal(), kit.surfaces());
    var rules = new JdbcRulesBook(jdbi);
    var pace = pace(shelves);
    var courses = new JdbcCourses(jdbi);
    var topics = new TopicOrder(shelves.cards(), shelves.votes(), pace.parking());
    var time = new Timekeeper(courses, topics, kit.alarms());
    var room =
        new RetroRoom(kit.transactions(), retros, rules, kit.teams(), trail, time, kit.clock());
    var acts = RetroActs.in(room, shelves, kit.channels(), pace);
    var boards =
        new Boards(
            kit.teams(),
            retros,
            rules,
            shelves.cards(),
            shelves.votes(),
            shelves.notes(),
            shelves.actions(),
            topics,
            new Progresses(courses, pace, shelves.cards()));
    slack.add(new RetroSlack(kit.commands(), kit.teams(), boards, acts, kit.clock()));
    wakeables.add(acts.wake());
    home.add(new RetroSection(boards));
    starts.add(new ScheduledRetro(new RetroStart(acts.open())));
    return acts;
  }

  private PaceShelves pace(RetroActs.Shelves shelves) {
    var jdbi = kit.jdbi();
    var lastTimes = new JdbcLastTimes(jdbi);
    return new PaceShelves(
        new JdbcFacilitators(jdbi),
        lastTimes,
        new JdbcParking(jdbi),
        new AgreedActions(shelves.actions(), lastTimes),
        kit.people());
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
    var news = new TeamNews(kit.journal(), changes, kit.surfaces(), planner, kit.clock());
    var setUp = new SetUpTeam(kit.transactions(), kit.requests(), kit.teams(), check, news);
    var change =
        new ChangeTeam(kit.transactions(), kit.requests(), kit.teams(), changes, check, news);
    var needs =
        new TeamSlack.Needs(
            kit.teams(),
            new TeamOf(kit.teams(), new JdbcRememberedTeams(kit.jdbi())),
            kit.people(),
            rituals,
            rituals,
            Set.copyOf(offered.all()),
            kit.clock());
    slack.add(new TeamSlack(kit.commands(), needs, setUp, change));
    return setUp;
  }

  private void home() {
    var renderer = new HomeRenderer(kit.teams(), home, rituals, kit.parked(), kit.clock());
    slack.add(new Home(kit.transactions(), kit.surfaces(), renderer));
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

  RitualDesk rituals() {
    return rituals;
  }

  SetUpTeam setUpTeam() {
    return setUpTeam;
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
