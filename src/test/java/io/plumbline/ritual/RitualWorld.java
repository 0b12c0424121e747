package io.plumbline.ritual;

import io.plumbline.journal.Entry;
import io.plumbline.journal.RequestKey;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Rhythm;
import io.plumbline.store.Database;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One team with a plan in a database, and what people and the clock do with it. */
public final class RitualWorld {
  public static final WorkspaceId ACME = TestTeams.WORKSPACE;
  public static final MemberId PRIYA = TestTeams.PRIYA;
  public static final MemberId ELI = TestTeams.ELI;

  /** Sunday. */
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  public final SettableClock clock = SettableClock.at(NOW);
  public final FakeTeams teams = new FakeTeams();
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Map<AlarmKey, Instant> alarms = new ConcurrentHashMap<>();
  public final ScriptedStart retros = ScriptedStart.plain(Ritual.RETRO);
  public final ScriptedStart oneOnOnes = ScriptedStart.likeOneOnOne(PRIYA);
  public final JdbcOccurrences occurrences;
  public final Planner planner;
  public final RitualAlarm alarm;
  public final RunNow runNow;
  public final ComingUp comingUp;
  public final PlanRoom room;
  public final TeamCalendar calendar;
  private final TeamId checkout;
  private int requests;

  public RitualWorld(Database database) {
    var offered = new OfferedRituals(List.of(retros, oneOnOnes));
    var transactions = database.transactions();
    occurrences = new JdbcOccurrences(database.jdbi());
    planner =
        new Planner(
            offered,
            occurrences,
            teams,
            transactions,
            new RememberedAlarms(alarms),
            surfaces,
            clock);
    alarm = new RitualAlarm(offered, occurrences, planner, teams, transactions, journal, surfaces);
    runNow = new RunNow(offered, occurrences, planner, teams, transactions, journal, clock);
    comingUp = new ComingUp(offered, occurrences);
    calendar = new TeamCalendar(offered, occurrences);
    var news = new PlanNews(new FakeRequests(), journal, surfaces);
    room = new PlanRoom(offered, occurrences, planner, teams, transactions, news, clock);
    checkout = new TeamId(ACME, insertTeam(database));
  }

  public Team team(Map<Ritual, Rhythm> rhythms) {
    return team(rhythms, Map.of());
  }

  /** Checkout with these rhythms; in Berlin, Monday to Friday, sprints since 2 November. */
  public Team team(Map<Ritual, Rhythm> rhythms, Map<LocalDate, String> holidays) {
    var usual = TestTeams.checkout();
    var calendar = usual.calendar();
    var team =
        new Team(
            checkout,
            usual.name(),
            usual.channel(),
            usual.roster(),
            new WorkingCalendar(
                calendar.zone(),
                calendar.days(),
                calendar.hours(),
                new TreeMap<>(holidays),
                calendar.shift()),
            usual.sprints(),
            rhythms,
            1);
    teams.put(team);
    return team;
  }

  public Occurrence the(Ritual ritual) {
    return occurrences.planned(checkout).stream()
        .filter(one -> one.ritual() == ritual)
        .findFirst()
        .orElseThrow();
  }

  public Occurrence now(Occurrence occurrence) {
    return occurrences.find(ACME, occurrence.id()).orElseThrow();
  }

  /** "one-on-one 2026-W48 2026-11-24T09:00:00Z", soonest first. */
  public List<String> planned() {
    return occurrences.planned(checkout).stream()
        .map(one -> one.ritual().key() + " " + one.period() + " " + one.plannedAt())
        .toList();
  }

  public PlanOutcome skip(Occurrence occurrence, String why) {
    return new SkipOccurrence(room).skip(ACME, occurrence.id(), PRIYA, why, request());
  }

  public PlanOutcome hold(Occurrence occurrence) {
    return new HoldAfterAll(room).hold(ACME, occurrence.id(), PRIYA, request());
  }

  /** {@code to} in Berlin, as "2026-11-25T14:00". */
  public PlanOutcome move(Occurrence occurrence, String to, String why) {
    var local = LocalDateTime.parse(to);
    return new MoveOccurrence(room).move(ACME, occurrence.id(), PRIYA, local, why, request());
  }

  public void wake(Occurrence occurrence, Instant at) {
    clock.set(at);
    alarm.wake(Planner.key(occurrence), at);
  }

  public List<String> verbs() {
    return journal.entries().stream().map(Entry::verb).toList();
  }

  public RequestKey request() {
    return new RequestKey("test/" + ++requests);
  }

  public static LocalTime ten() {
    return LocalTime.of(10, 0);
  }

  private long insertTeam(Database database) {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into team (workspace_id, name, channel_id, zone, working_days,
                          hours_from, hours_to, sprint_start, sprint_weeks, version)
                        values ('T1', 'Checkout', 'C1', 'Europe/Berlin', 'MONDAY',
                          time '09:00', time '17:00', date '2026-11-02', 2, 1)
                        """)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }
}
