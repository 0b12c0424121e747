package io.plumbline.ritual;

import static io.plumbline.ritual.Occurrence.State.MISSED;
import static io.plumbline.ritual.Occurrence.State.PLANNED;
import static io.plumbline.ritual.Occurrence.State.SKIPPED;
import static io.plumbline.ritual.Occurrence.State.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.journal.Entry;
import io.plumbline.ritual.slack.RitualSlack;
import io.plumbline.ritual.store.JdbcOccurrences;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.Rhythms;
import io.plumbline.slack.Rendered;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingHours;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The occurrences of a team's rituals, on each database. */
abstract class RitualsContract extends OnDatabase {
  private static final WorkspaceId ACME = new WorkspaceId("T1");
  private static final MemberId PRIYA = new MemberId("U1");
  private static final MemberId ELI = new MemberId("U3");
  private static final LocalTime TEN = LocalTime.of(10, 0);

  /** Sunday; sprints began on Monday 2 November. */
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SettableClock clock = SettableClock.at(NOW);
  private final FakeTeams teams = new FakeTeams();
  private final List<Entry> journal = new CopyOnWriteArrayList<>();
  private final List<Surface> shown = new ArrayList<>();
  private final Map<AlarmKey, Instant> alarms = new ConcurrentHashMap<>();
  private final FakeStart retros = new FakeStart(Ritual.RETRO);
  private final FakeStart oneOnOnes = new FakeStart(Ritual.ONE_ON_ONE);
  private final FakeStart kickOffs = new FakeStart(Ritual.KICK_OFF);

  private JdbcOccurrences occurrences;
  private Planner planner;
  private RitualAlarm alarm;
  private RunNow runNow;
  private ComingUp comingUp;
  private PlanRoom room;
  private TeamId checkout;

  @BeforeAll
  void build() {
    var offered = new OfferedRituals(List.of(retros, oneOnOnes, kickOffs));
    var transactions = database.transactions();
    occurrences = new JdbcOccurrences(database.jdbi());
    planner =
        new Planner(
            offered,
            occurrences,
            teams,
            transactions,
            new RememberedAlarms(alarms),
            new FakeSurfaces(),
            clock);
    alarm =
        new RitualAlarm(
            offered, occurrences, planner, teams, transactions, journal::add, new FakeSurfaces());
    runNow = new RunNow(offered, occurrences, planner, teams, transactions, journal::add, clock);
    comingUp = new ComingUp(offered, occurrences);
    var news = new PlanNews(new FakeRequests(), journal::add, new FakeSurfaces());
    room = new PlanRoom(offered, occurrences, planner, teams, transactions, news, clock);
  }

  @BeforeEach
  void clear() {
    clock.set(NOW);
    journal.clear();
    shown.clear();
    alarms.clear();
    List.of(retros, oneOnOnes, kickOffs).forEach(FakeStart::clear);
    checkout = new TeamId(ACME, insertTeam());
  }

  @Test
  void set_up_plans_the_next_of_each_offered_ritual_and_sets_its_alarm() {
    planner.changed(team(Map.of()));

    assertThat(planned())
        .containsExactly(
            "one-on-one 2026-W48 2026-11-24T09:00:00Z",
            "retro 2026-11 2026-11-26T14:00:00Z",
            "kick-off sprint:2026-11-30 2026-11-30T09:00:00Z");
    assertThat(alarms.values())
        .containsExactlyInAnyOrderElementsOf(
            occurrences.planned(checkout).stream().map(Occurrence::plannedAt).toList());
  }

  @Test
  void a_due_ritual_starts_once_and_the_next_is_planned() {
    planner.changed(retroOnly(lastThursday()));
    var due = only();
    clock.set(due.plannedAt().plusMillis(20));

    alarm.wake(Planner.key(due), clock.instant());
    alarm.wake(Planner.key(due), clock.instant());

    assertThat(retros.begun).containsExactly(due.id());
    assertThat(planned()).containsExactly("retro 2026-12 2026-12-31T14:00:00Z");
    assertThat(state(due)).isEqualTo(STARTED);
    assertThat(verbs()).containsExactly("ritual.started");
    assertThat(shown).isEmpty();
  }

  @Test
  void four_alarms_at_the_same_moment_start_it_once() {
    for (int round = 0; round < 10; round++) {
      planner.changed(retroOnly(weekly(DayOfWeek.TUESDAY)));
      var due = only();
      clock.set(due.plannedAt());
      retros.begun.clear();

      CompletableFuture.allOf(
              IntStream.range(0, 4)
                  .mapToObj(
                      i ->
                          CompletableFuture.runAsync(
                              () -> alarm.wake(Planner.key(due), due.plannedAt())))
                  .toArray(CompletableFuture[]::new))
          .join();

      assertThat(retros.begun).containsExactly(due.id());
    }
  }

  @Test
  void an_alarm_before_its_time_only_sets_itself_again() {
    planner.changed(retroOnly(lastThursday()));
    var planned = only();
    alarms.clear();

    alarm.wake(Planner.key(planned), NOW);

    assertThat(retros.begun).isEmpty();
    assertThat(alarms).containsEntry(Planner.key(planned), planned.plannedAt());
  }

  @Test
  void a_start_that_fails_leaves_the_occurrence_planned_and_is_tried_again() {
    planner.changed(retroOnly(lastThursday()));
    var due = only();
    retros.failing = true;

    assertThatThrownBy(() -> alarm.wake(Planner.key(due), due.plannedAt())).hasMessage("no");
    assertThat(alarm.waiting(due.plannedAt(), 10)).hasSize(1);
    retros.failing = false;
    alarm.wake(Planner.key(due), due.plannedAt().plusSeconds(30));

    assertThat(retros.begun).containsExactly(due.id());
  }

  @Test
  void within_its_window_a_late_ritual_starts_and_past_it_the_team_is_told_once() {
    planner.changed(retroOnly(lastThursday()));
    var due = only();
    var tooLate = due.plannedAt().plus(Lateness.MONTHLY).plusSeconds(1);

    alarm.wake(Planner.key(due), tooLate);
    alarm.wake(Planner.key(due), tooLate);

    assertThat(retros.begun).isEmpty();
    assertThat(state(due)).isEqualTo(MISSED);
    assertThat(verbs()).containsExactly("ritual.missed");
    assertThat(shown)
        .containsExactly(
            new Surface(
                "ritual.missed",
                new Subject(ACME, "ritual", due.id()),
                new Place.InChannel(new ChannelId("C1"))));
    assertThat(planned()).containsExactly("retro 2026-12 2026-12-31T14:00:00Z");
  }

  @Test
  void the_missed_message_says_what_was_planned_and_when_the_next_is() {
    planner.changed(retroOnly(lastThursday()));
    alarm.wake(Planner.key(only()), NOW.plus(Duration.ofDays(8)));

    var renderer =
        new RitualSlack(occurrences, teams, comingUp, room).renderers().get(0).render(shown.get(0));

    assertThat(((Rendered.Message) renderer.orElseThrow()).text())
        .isEqualTo(
            "Retro · Checkout, planned for Thursday 26 November, 15:00, did not take place: it could"
                + " not be started in time. The next is on Thursday 31 December, 15:00.");
  }

  @Test
  void of_several_that_were_missed_one_message_says_how_many() {
    planner.changed(retroOnly(weekly(DayOfWeek.TUESDAY)));
    alarm.wake(Planner.key(only()), NOW.plus(Duration.ofDays(17)));

    var renderer =
        new RitualSlack(occurrences, teams, comingUp, room).renderers().get(0).render(shown.get(0));

    assertThat(shown).hasSize(1);
    assertThat(((Rendered.Message) renderer.orElseThrow()).text())
        .isEqualTo(
            "Retro · Checkout, planned for Tuesday 8 December, 10:00, did not take place: it could"
                + " not be started in time, nor could the 2 before. The next is on Tuesday 15"
                + " December, 10:00.");
  }

  @Test
  void the_last_moment_of_the_window_is_not_too_late() {
    planner.changed(retroOnly(weekly(DayOfWeek.TUESDAY)));
    var due = only();

    alarm.wake(Planner.key(due), due.plannedAt().plus(Lateness.WEEKLY));

    assertThat(retros.begun).containsExactly(due.id());
  }

  @Test
  void after_forty_days_down_each_ritual_says_one_thing() {
    planner.changed(team(Map.of()));
    var before = occurrences.planned(checkout);
    clock.advance(Duration.ofDays(40));

    before.forEach(due -> alarm.wake(Planner.key(due), clock.instant()));

    // Friday 1 January 12:00: Thursday's retro is within its three days, Tuesday's 1:1 is not
    assertThat(retros.begun).hasSize(1);
    assertThat(oneOnOnes.begun).isEmpty();
    assertThat(shown).hasSize(2);
    assertThat(states(Ritual.ONE_ON_ONE))
        .containsExactly(SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED, MISSED, PLANNED);
    assertThat(states(Ritual.RETRO)).containsExactly(SKIPPED, STARTED, PLANNED);
    assertThat(states(Ritual.KICK_OFF)).containsExactly(SKIPPED, SKIPPED, MISSED, PLANNED);
    assertThat(occurrences.planned(checkout))
        .allMatch(next -> next.plannedAt().isAfter(clock.instant()));
  }

  @Test
  void a_clock_that_jumps_back_or_forth_never_starts_a_period_twice() {
    planner.changed(retroOnly(weekly(DayOfWeek.TUESDAY)));
    var due = only();
    clock.set(due.plannedAt().minus(Duration.ofHours(5)));
    clock.advance(Duration.ofHours(6));
    alarm.wake(Planner.key(due), clock.instant());
    clock.advance(Duration.ofHours(-6));

    planner.changed(retroOnly(weekly(DayOfWeek.TUESDAY)));
    alarm.waiting(clock.instant(), 10).forEach(w -> alarm.wake(w.key(), clock.instant()));
    clock.set(due.plannedAt());
    planner.planAll(() -> true);
    alarm.wake(Planner.key(due), clock.instant());

    assertThat(retros.begun).containsExactly(due.id());
    assertThat(planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
  }

  @Test
  void a_ritual_moved_to_later_in_a_week_that_has_had_it_waits_for_the_next_week() {
    planner.changed(retroOnly(weekly(DayOfWeek.MONDAY)));
    alarm.wake(Planner.key(only()), Instant.parse("2026-11-23T09:00:00Z"));
    clock.set(Instant.parse("2026-11-25T12:00:00Z"));

    planner.changed(retroOnly(weekly(DayOfWeek.THURSDAY)));

    assertThat(planned()).containsExactly("retro 2026-W49 2026-12-03T09:00:00Z");
  }

  @Test
  void a_ritual_that_has_not_started_moves_with_every_change_and_stays_one() {
    planner.changed(retroOnly(weekly(DayOfWeek.THURSDAY)));
    clock.set(Instant.parse("2026-11-24T12:00:00Z"));

    planner.changed(retroOnly(weekly(DayOfWeek.MONDAY)));
    assertThat(planned()).containsExactly("retro 2026-W49 2026-11-30T09:00:00Z");
    planner.changed(retroOnly(weekly(DayOfWeek.FRIDAY)));
    assertThat(planned()).containsExactly("retro 2026-W48 2026-11-27T09:00:00Z");
    planner.changed(retroOnly(lastThursday()));

    assertThat(planned()).containsExactly("retro 2026-11 2026-11-26T14:00:00Z");
  }

  @Test
  void a_longer_period_that_has_had_one_in_a_shorter_rhythm_is_held() {
    planner.changed(retroOnly(weekly(DayOfWeek.MONDAY)));
    alarm.wake(Planner.key(only()), Instant.parse("2026-11-23T09:00:00Z"));
    clock.set(Instant.parse("2026-11-24T12:00:00Z"));

    planner.changed(retroOnly(lastThursday()));

    assertThat(planned()).containsExactly("retro 2026-12 2026-12-31T14:00:00Z");
  }

  @Test
  void a_ritual_that_the_team_gives_up_is_forgotten_with_its_alarm() {
    planner.changed(retroOnly(lastThursday()));

    planner.changed(withRhythms(Map.of(), Map.of()));

    assertThat(planned()).isEmpty();
    assertThat(alarms).isEmpty();
  }

  @Test
  void an_extended_sprint_moves_the_kick_off_that_has_not_been() {
    planner.changed(team(Map.of()));
    var longer = new SprintRule(LocalDate.of(2026, 11, 2), 3);

    var team = team(Map.of());
    planner.changed(
        put(
            new Team(
                team.id(),
                team.name(),
                team.channel(),
                team.roster(),
                team.calendar(),
                longer,
                Map.of(Ritual.KICK_OFF, DefaultRhythms.of(Ritual.KICK_OFF, longer)),
                2)));

    assertThat(planned()).containsExactly("kick-off sprint:2026-11-23 2026-11-23T09:00:00Z");
  }

  @Test
  void days_off_move_a_ritual_and_two_of_one_ritual_never_share_a_moment() {
    var off = new TreeMap<LocalDate, String>();
    LocalDate.of(2026, 11, 24)
        .datesUntil(LocalDate.of(2026, 12, 4))
        .forEach(day -> off.put(day, "shutdown"));
    planner.changed(withRhythms(Map.of(Ritual.RETRO, weekly(DayOfWeek.TUESDAY)), off));

    var coming = comingUp.of(team(off), NOW, NOW.plus(Duration.ofDays(21)));

    // of 24 November and 1 December, both moved to Friday 4 December, the later one stays
    assertThat(coming)
        .filteredOn(one -> one.ritual() == Ritual.RETRO)
        .extracting(ComingUp.Coming::at)
        .startsWith(Instant.parse("2026-12-04T09:00:00Z"));
    assertThat(only().period()).isEqualTo("2026-W49");
    assertThat(only().moved()).isTrue();
  }

  @Test
  void a_team_may_move_its_rituals_to_the_working_day_before() {
    var off = new TreeMap<LocalDate, String>();
    LocalDate.of(2026, 11, 25)
        .datesUntil(LocalDate.of(2026, 12, 3))
        .forEach(day -> off.put(day, "shutdown"));
    var weekly = Map.of(Ritual.RETRO, weekly(DayOfWeek.WEDNESDAY));

    planner.changed(withRhythms(weekly, off, Shift.PREVIOUS));

    // of 25 November and 2 December, both moved to Tuesday 24 November, the earlier one stays
    assertThat(planned()).containsExactly("retro 2026-W48 2026-11-24T09:00:00Z");
    assertThat(only().moved()).isTrue();

    planner.changed(withRhythms(weekly, off, Shift.NEXT));

    // both moved to Thursday 3 December, the later one stays
    assertThat(planned()).containsExactly("retro 2026-W49 2026-12-03T09:00:00Z");
  }

  @Test
  void run_now_counts_as_the_periods_and_only_who_runs_rituals_may() {
    planner.changed(retroOnly(lastThursday()));
    var planned = only();

    assertThat(runNow.run(ACME, planned.id(), ELI))
        .isEqualTo(new RunNow.Outcome.Refused(RunNow.Reason.NOT_ALLOWED));
    assertThat(runNow.run(new WorkspaceId("T2"), planned.id(), PRIYA))
        .isEqualTo(new RunNow.Outcome.Refused(RunNow.Reason.NOT_PLANNED));
    assertThat(runNow.run(ACME, planned.id(), PRIYA)).isInstanceOf(RunNow.Outcome.Started.class);
    assertThat(runNow.run(ACME, planned.id(), PRIYA))
        .isEqualTo(new RunNow.Outcome.Refused(RunNow.Reason.NOT_PLANNED));

    assertThat(retros.begun).containsExactly(planned.id());
    assertThat(verbs()).containsExactly("ritual.run_now");
    assertThat(planned()).containsExactly("retro 2026-12 2026-12-31T14:00:00Z");
  }

  @Test
  void run_now_is_refused_while_one_is_under_way_and_leaves_it_planned() {
    planner.changed(retroOnly(lastThursday()));
    retros.running = true;

    assertThat(runNow.run(ACME, only().id(), PRIYA))
        .isEqualTo(new RunNow.Outcome.AlreadyRunning(Ritual.RETRO));
    assertThat(state(only())).isEqualTo(PLANNED);
  }

  @Test
  void run_now_is_refused_while_those_who_hold_it_are_not_there_and_leaves_it_planned() {
    planner.changed(retroOnly(lastThursday()));
    retros.isSomebodyAway = true;

    assertThat(runNow.run(ACME, only().id(), PRIYA))
        .isEqualTo(new RunNow.Outcome.NotAllThere(Ritual.RETRO));
    assertThat(state(only())).isEqualTo(PLANNED);
    assertThat(retros.begun).isEmpty();
  }

  @Test
  void what_comes_is_the_planned_one_and_those_after_it() {
    planner.changed(team(Map.of()));

    var coming = comingUp.of(team(Map.of()), NOW, NOW.plus(Duration.ofDays(14)));

    assertThat(coming.stream().map(one -> one.ritual().key() + " " + one.at()))
        .containsExactly(
            "one-on-one 2026-11-24T09:00:00Z",
            "retro 2026-11-26T14:00:00Z",
            "kick-off 2026-11-30T09:00:00Z",
            "one-on-one 2026-12-01T09:00:00Z");
    assertThat(coming.stream().map(ComingUp.Coming::isPlanned))
        .containsExactly(true, true, true, false);
    assertThat(comingUp.next(team(Map.of()))).hasSize(3);
  }

  @Test
  void plans_are_up_to_date_once_this_edition_has_gone_through_all_of_them() {
    retroOnly(lastThursday());
    assertThat(planner.isUpToDate()).isFalse();

    planner.planAll(() -> false);
    assertThat(planner.isUpToDate()).isFalse();
    planner.planAll(() -> true);
    assertThat(planner.isUpToDate()).isTrue();

    occurrences.planned("1 an older edition of the zones");
    assertThat(planner.isUpToDate()).isFalse();
  }

  @Test
  void the_start_plans_what_is_missing() {
    retroOnly(lastThursday());

    planner.planAll(() -> true);
    planner.planAll(() -> true);

    assertThat(planned()).containsExactly("retro 2026-11 2026-11-26T14:00:00Z");
  }

  private Rhythm lastThursday() {
    return DefaultRhythms.of(Ritual.RETRO, new SprintRule(LocalDate.of(2026, 11, 2), 2));
  }

  private static Rhythm weekly(DayOfWeek day) {
    return Rhythms.weekly(day, TEN, Duration.ofMinutes(45));
  }

  private Team retroOnly(Rhythm rhythm) {
    return withRhythms(Map.of(Ritual.RETRO, rhythm), Map.of());
  }

  private Team team(Map<LocalDate, String> holidays) {
    return withRhythms(DefaultRhythms.of(new SprintRule(LocalDate.of(2026, 11, 2), 2)), holidays);
  }

  private Team withRhythms(Map<Ritual, Rhythm> rhythms, Map<LocalDate, String> holidays) {
    return withRhythms(rhythms, holidays, Shift.NEXT);
  }

  private Team withRhythms(
      Map<Ritual, Rhythm> rhythms, Map<LocalDate, String> holidays, Shift shift) {
    return put(
        new Team(
            checkout,
            "Checkout",
            new ChannelId("C1"),
            new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA), Role.ENGINEER, List.of(ELI))),
            new WorkingCalendar(
                ZoneId.of("Europe/Berlin"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                new TreeMap<>(holidays),
                shift),
            new SprintRule(LocalDate.of(2026, 11, 2), 2),
            rhythms,
            1));
  }

  private Team put(Team team) {
    teams.put(team);
    return team;
  }

  private List<String> planned() {
    return occurrences.planned(checkout).stream()
        .map(one -> one.ritual().key() + " " + one.period() + " " + one.plannedAt())
        .toList();
  }

  private Occurrence only() {
    var planned = occurrences.planned(checkout);
    assertThat(planned).hasSize(1);
    return planned.get(0);
  }

  private Occurrence.State state(Occurrence occurrence) {
    return occurrences.find(ACME, occurrence.id()).orElseThrow().state();
  }

  private List<Occurrence.State> states(Ritual ritual) {
    return occurrences.since(checkout, ritual, LocalDate.EPOCH).stream()
        .map(Occurrence::state)
        .toList();
  }

  private List<String> verbs() {
    return journal.stream().map(Entry::verb).toList();
  }

  private long insertTeam() {
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

  private static final class FakeStart implements RitualStart {
    private final Ritual ritual;
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private boolean running;
    private boolean failing;
    private boolean isSomebodyAway;

    FakeStart(Ritual ritual) {
      this.ritual = ritual;
    }

    void clear() {
      begun.clear();
      running = false;
      failing = false;
      isSomebodyAway = false;
    }

    @Override
    public Ritual ritual() {
      return ritual;
    }

    @Override
    public Duration lateness() {
      return Lateness.QUARTERLY;
    }

    @Override
    public boolean canBeHeld(Team team, Instant now) {
      return !isSomebodyAway;
    }

    @Override
    public Start begin(Team team, Occurrence occurrence, Instant now) {
      if (failing) {
        throw new IllegalStateException("no");
      }
      if (running) {
        return Start.ALREADY_RUNNING;
      }
      begun.add(occurrence.id());
      return Start.BEGUN;
    }
  }

  private final class FakeSurfaces implements Surfaces {
    @Override
    public void show(Surface surface) {
      shown.add(surface);
    }

    @Override
    public void stale(Subject subject) {
      // nothing is drawn here
    }

    @Override
    public void staleHome(WorkspaceId workspace, MemberId member) {
      // nothing is drawn here
    }

    @Override
    public void forgetWhen(Subject subject) {
      // nothing is drawn here
    }

    @Override
    public void retire(Subject subject) {
      // nothing is drawn here
    }
  }
}
