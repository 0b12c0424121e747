package io.plumbline.app;

import io.plumbline.export.AskExport;
import io.plumbline.export.slack.ExportSlack;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.home.ChannelBack;
import io.plumbline.home.Home;
import io.plumbline.home.HomeRenderer;
import io.plumbline.oneonone.slack.AgendaSection;
import io.plumbline.retro.RecordSource;
import io.plumbline.ritual.PlanRoom;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.schedule.Wakeable;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.slack.command.ForTeam;
import io.plumbline.slack.delivery.Reach;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import io.plumbline.team.slack.AccountChanges;
import io.plumbline.team.store.JdbcAbsences;
import io.plumbline.team.store.JdbcRememberedTeams;
import io.plumbline.team.store.KnownTeams;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Joins the features: what each offers goes to all that ask for it. */
final class Wiring {
  private final Kit kit;
  private final Offers offers = new Offers();
  private final Gate gate;
  private final NoSurprises noSurprises;
  private final Promises promises;
  private final RetroHouse retros;
  private final Alignment alignment;
  private final OneOnOneHouse oneOnOnes;
  private final RitualHouse rituals;
  private final TeamHouse teams;
  private final CalendarFeeds feeds;

  Wiring(Kit kit) {
    this.kit = kit;
    var teamOf = new TeamOf(kit.teams(), new JdbcRememberedTeams(kit.jdbi()));
    var forTeam = new ForTeam(teamOf);
    var exports = new JdbcExports(kit.jdbi());
    var askExport = askExport(exports);
    this.gate = Gate.in(kit);
    this.noSurprises = new NoSurprises(kit, forTeam, askExport, gate.onTheRecord());
    this.promises = new Promises(kit);
    this.retros = retros(askExport);
    retros.offer(offers, teamOf);
    promises.offer(offers);
    gate.offer(offers, kit, teamOf, askExport);
    noSurprises.offer(offers);
    var occurrences = new JdbcOccurrences(kit.jdbi());
    this.oneOnOnes = oneOnOnes(occurrences, askExport);
    this.alignment =
        new Alignment(kit, promises.actions(), forTeam, askExport, oneOnOnes::topicForm);
    alignment.offer(offers);
    oneOnOnes.offer(offers, oneOnOnes.slack(kit, teamOf, noSurprises::decisionForm));
    this.rituals = new RitualHouse(kit, occurrences, offers.starts());
    rituals.offer(offers);
    this.teams = new TeamHouse(kit, teamOf, this::changed);
    teams.offer(offers, rituals, gate.goAway());
    this.feeds = new CalendarFeeds(kit, forTeam, rituals.calendar());
    feeds.offer(offers);
    forEverybody(exports);
  }

  private AskExport askExport(JdbcExports exports) {
    return new AskExport(
        kit.transactions(), kit.requests(), exports, kit.journal(), kit.surfaces(), kit.clock());
  }

  private RetroHouse retros(AskExport askExport) {
    List<RecordSource> records = List.of(noSurprises.record(), gate.onTheRecord());
    return new RetroHouse(kit, new RetroHouse.Needs(promises, askExport, records));
  }

  private OneOnOneHouse oneOnOnes(JdbcOccurrences occurrences, AskExport askExport) {
    var agenda = offers.agenda();
    agenda.add(new OverdueActions(promises.actions(), kit.teams(), kit.clock()));
    agenda.add(gate.unansweredWhys(kit));
    return OneOnOneHouse.in(
        kit,
        new OneOnOneHouse.Needs(
            promises.actions(),
            promises.change(),
            gate.shelves().absences(),
            new OneOnOnePlan(occurrences),
            agenda,
            askExport));
  }

  private void changed(Team team) {
    offers.changed().forEach(each -> each.changed(team));
  }

  /** What is made of the offers of all. */
  private void forEverybody(JdbcExports exports) {
    var slack = offers.slack();
    slack.add(new AccountChanges(offers.accounts()));
    slack.add(new ExportSlack(exports, kit.teams(), kit.people(), offers.exporters()));
    offers.home().add(new AgendaSection(offers.agenda()));
    var renderer =
        new HomeRenderer(kit.teams(), offers.home(), rituals(), kit.parked(), kit.clock());
    slack.add(new Home(kit.transactions(), kit.surfaces(), renderer));
    slack.add(new ChannelBack(kit.transactions(), kit.parked()));
  }

  Kit kit() {
    return kit;
  }

  RetroHouse retros() {
    return retros;
  }

  Promises promises() {
    return promises;
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

  Gate gate() {
    return gate;
  }

  RitualDesk rituals() {
    return rituals.desk();
  }

  PlanRoom planRoom() {
    return rituals.planRoom();
  }

  SetUpTeam setUpTeam() {
    return teams.setUp();
  }

  /** The calendar of a team by its secret. */
  Function<String, Optional<String>> calendars() {
    return feeds::read;
  }

  /** Ends what is done beside the requests. */
  void close() {
    teams.close();
  }

  /** Destroys keys that a crash kept from it; before the first request. */
  void destroyLeftOverKeys() {
    retros.destroyLeftOverKeys();
    alignment.destroyLeftOverKeys();
  }

  /** Plans what no earlier run has planned: new rituals, zones whose rules have changed. */
  void planAll(BooleanSupplier goOn) {
    rituals.planner().planAll(goOn);
  }

  /** Whether an earlier run has planned all as this one would. */
  boolean isPlanned() {
    return rituals.planner().isUpToDate();
  }

  List<Wakeable> wakeables() {
    return List.copyOf(offers.wakeables());
  }

  List<SlackFeature> slackFeatures() {
    return List.copyOf(offers.slack());
  }

  /** Who wants to hear from us now. */
  Reach reach() {
    var teams = new KnownTeams(kit.jdbi(), kit.teams());
    return new WithinHours(renderers(), teams, kit.people(), new JdbcAbsences(kit.jdbi()));
  }

  List<SurfaceRenderer> renderers() {
    return offers.slack().stream().flatMap(feature -> feature.renderers().stream()).toList();
  }
}
