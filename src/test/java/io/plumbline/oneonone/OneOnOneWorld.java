package io.plumbline.oneonone;

import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;

import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionTrail;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.action.store.JdbcDepartures;
import io.plumbline.export.AskExport;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.journal.Entry;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.oneonone.record.AskForRecord;
import io.plumbline.oneonone.slack.Acts;
import io.plumbline.oneonone.slack.OneOnOneDesk;
import io.plumbline.oneonone.store.JdbcMinutes;
import io.plumbline.oneonone.store.JdbcOneOnOnes;
import io.plumbline.oneonone.store.JdbcPairs;
import io.plumbline.oneonone.store.JdbcTopics;
import io.plumbline.schedule.Alarms;
import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Person;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
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
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 1:1s over a real database, for Checkout of {@link TestTeams}. It is ten on Monday 23 November in
 * Berlin; the 1:1 of Priya and Lena is on Tuesday at ten.
 */
public final class OneOnOneWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
  public static final Instant TUESDAY_TEN = Instant.parse("2026-11-24T09:00:00Z");
  public static final Instant NEXT_TUESDAY = Instant.parse("2026-12-01T09:00:00Z");
  public static final MemberId PAT = new MemberId("UPAT");
  public static final long FIRST = 71;
  public static final long SECOND = 72;

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final FakePeople people = FakePeople.ofCheckout().member(PAT, "Pat");
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final ScriptedPlan plan = new ScriptedPlan();
  public final List<AgendaItem> offered = new ArrayList<>();
  public final JdbcTeams teams;
  public final JdbcAbsences absences;
  public final JdbcActions actions;
  public final Shelves shelves;
  public final PrepareOneOnOne prepare;
  public final OpenOneOnOne open;
  public final WakeOneOnOne wake;
  public final Acts acts;
  public final OneOnOneDesk desk;
  private final TeamId teamId;
  private int requests;

  public OneOnOneWorld(Database database) {
    var jdbi = database.jdbi();
    var transactions = database.transactions();
    var handled = new JdbcRequests(jdbi, clock);
    Alarms alarms = new RememberedAlarms();
    teams = new JdbcTeams(jdbi);
    absences = new JdbcAbsences(jdbi);
    actions = new JdbcActions(jdbi);
    shelves =
        new Shelves(
            new JdbcPairs(jdbi),
            new JdbcOneOnOnes(jdbi),
            new JdbcTopics(jdbi),
            new JdbcMinutes(jdbi),
            actions);
    var trail = new Trail(journal, surfaces, alarms);
    var room = new Room(transactions, handled, teams, shelves, trail, clock);
    var who = new WhoMeets(shelves.pairs());
    prepare = new PrepareOneOnOne(room, who);
    open = new OpenOneOnOne(room, who, agenda(), absences);
    wake = new WakeOneOnOne(room, plan, people, absences);
    var change =
        new ChangeAction(
            transactions,
            handled,
            actions,
            new JdbcDepartures(jdbi),
            teams,
            new ActionTrail(journal, surfaces, alarms),
            clock);
    var export =
        new AskExport(transactions, handled, new JdbcExports(jdbi), journal, surfaces, clock);
    acts = acts(room, who, change, export);
    desk = new OneOnOneDesk(shelves, who, plan, teams, clock);
    teamId = teams.add(WORKSPACE, TestTeams.draft("Checkout")).id();
    plan.put(FIRST, TUESDAY_TEN);
  }

  private Agenda agenda() {
    AgendaSource source =
        (team, since) -> offered.stream().filter(item -> lasts(item, since)).toList();
    return new Agenda(List.of(source), shelves);
  }

  /** What is open stays; what happened counts from {@code since} on. */
  private static boolean lasts(AgendaItem item, Instant since) {
    return item.key().startsWith("open") || !item.since().isBefore(since);
  }

  private Acts acts(Room room, WhoMeets who, ChangeAction change, AskExport export) {
    return new Acts(
        new WriteTopics(room, who),
        new HaveNothing(room),
        new TakeNotes(room),
        new AgreeOnAction(room),
        new FinishAction(room, change),
        new MarkReached(room),
        new EndOneOnOne(room),
        new ChooseWhoMeets(room, prepare),
        new AgreeToExport(room),
        new AskForRecord(shelves.pairs(), people, export));
  }

  public Team team() {
    return teams.find(teamId).orElseThrow();
  }

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  // ---- what happens

  /** As the calendar does it, before the first working hour of anybody on Monday. */
  public OneOnOne prepared() {
    prepare.prepare(team(), FIRST, TUESDAY_TEN, clock.instant());
    return shelves.talks().at(pair(), FIRST).orElseThrow();
  }

  /** The first one, opened at its time. */
  public OneOnOne opened() {
    return opened(FIRST, TUESDAY_TEN);
  }

  public OneOnOne opened(long occurrence, Instant at) {
    clock.set(at);
    open.begin(team(), occurrence, at, at);
    return shelves.talks().at(pair(), occurrence).orElseThrow();
  }

  /** Wakes everything that is due, as the sweep does. */
  public void wakeAt(Instant moment) {
    clock.set(moment);
    wake.waiting(moment, 100).forEach(waiting -> wake.wake(waiting.key(), moment));
  }

  public Topic topic(MemberId by, String words) {
    return done(acts.topics().add(team(), words, by, next()));
  }

  public Outcome<OneOnOne, Refusal> notes(OneOnOne talk, MemberId by, String words) {
    return acts.notes().note(talk.id(), Note.Kind.NOTE, words, by, next());
  }

  public AgreeOnAction.Result agrees(OneOnOne talk, MemberId by, MemberId owner, String what) {
    var draft = new ActionDraft(what, owner, LocalDate.of(2026, 11, 30));
    return acts.actions().agree(talk.id(), draft, by, next());
  }

  public OneOnOne ends(OneOnOne talk, MemberId by) {
    return done(acts.end().end(talk.id(), by, next()));
  }

  // ---- what stands

  /** The pair that holds the 1:1 now. */
  public Pair pair() {
    return shelves.pairs().make(teamId, new WhoMeets(shelves.pairs()).two(team()).orElseThrow());
  }

  public OneOnOne now(OneOnOne seen) {
    return shelves.talks().find(seen.id()).orElseThrow();
  }

  public List<String> verbs() {
    return journal.entries().stream().map(Entry::verb).toList();
  }

  /** Where the view is shown of this talk. */
  public List<Place> places(String view, OneOnOne talk) {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(view))
        .filter(surface -> surface.subject().id() == talk.id().value())
        .map(Surface::place)
        .toList();
  }

  // ---- who is who

  /** Checkout has these product managers and leads now. */
  public Team withPeople(List<MemberId> managers, List<MemberId> leads) {
    var old = team();
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, managers,
                Role.LEAD, leads,
                Role.ENGINEER, List.of(TestTeams.ELI, PRIYA, LENA, LUIS)));
    var draft =
        new TeamDraft(
            old.name(), old.channel(), roster, old.calendar(), old.sprints(), old.rhythms());
    teams.change(old.id(), old.version(), draft);
    prepare.changed(team());
    return team();
  }

  public void lives(MemberId member, String zone) {
    people.with(new Person(member, "Somebody", ZoneId.of(zone), true, false, false));
  }

  public void isDeactivated(MemberId member) {
    people.with(new Person(member, "Somebody", ZoneId.of("UTC"), false, false, false));
  }

  /** The calendar as a test says. */
  public static final class ScriptedPlan implements Plan {
    private final Map<Long, Plan.Place> places = new TreeMap<>();

    public void put(long occurrence, Instant at) {
      places.put(occurrence, new Plan.Place(occurrence, at, false));
    }

    public void skip(long occurrence) {
      places.computeIfPresent(occurrence, (id, place) -> new Plan.Place(id, place.at(), true));
    }

    @Override
    public Optional<Plan.Place> at(WorkspaceId workspace, long occurrence) {
      return Optional.ofNullable(places.get(occurrence));
    }

    @Override
    public Optional<Plan.Place> next(Team team) {
      return places.values().stream().filter(place -> !place.skipped()).findFirst();
    }
  }
}
