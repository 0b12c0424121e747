package io.plumbline.team.holiday;

import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.team.HolidayAddress;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.HolidaySource.Failure;
import io.plumbline.team.Team;
import io.plumbline.team.slack.HolidaySection;
import io.plumbline.team.store.JdbcHolidaySources;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Published holidays, read into a team on each database. */
abstract class HolidaysContract extends OnDatabase {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final HolidayAddress ADDRESS = new HolidayAddress("https://example.com/a.ics");
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private final SettableClock clock = SettableClock.at(NOW);
  private final Map<AlarmKey, Instant> alarms = new ConcurrentHashMap<>();
  private final List<Team> replanned = new ArrayList<>();
  private final List<Runnable> beside = new ArrayList<>();
  private PublishedCalendar.Answer answer = calendar("20270101");
  private int asked;
  private JdbcHolidaySources sources;
  private JdbcTeams teams;
  private ReadHolidays read;
  private Team team;

  @BeforeAll
  void build() {
    sources = new JdbcHolidaySources(database.jdbi());
    teams = new JdbcTeams(database.jdbi());
    var keep =
        new KeepHolidays(
            sources,
            teams,
            database.transactions(),
            new FakeJournal(),
            new RecordingSurfaces(),
            replanned::add);
    PublishedCalendar published =
        address -> {
          asked++;
          return answer;
        };
    read =
        new ReadHolidays(
            sources,
            published,
            keep,
            database.transactions(),
            new RememberedAlarms(alarms),
            beside::add,
            clock);
  }

  @BeforeEach
  void follow() {
    clock.set(NOW);
    alarms.clear();
    replanned.clear();
    beside.clear();
    asked = 0;
    answer = calendar("20270101");
    team = teams.add(WORKSPACE, TestTeams.draft("Checkout"));
    sources.follow(team.id(), ADDRESS, NOW);
  }

  @Test
  void a_new_address_is_read_at_once_and_everything_is_planned_by_its_days() {
    read.changed(team);
    assertThat(alarms).containsEntry(key(), NOW);

    wake();

    assertThat(days()).containsExactly(NEW_YEAR);
    assertThat(replanned).extracting(each -> each.calendar().holidays().size()).containsExactly(1);
    assertThat(source().readAt()).contains(NOW);
    assertThat(alarms).containsEntry(key(), NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void it_is_read_again_each_week_and_planned_anew_only_where_it_changed() {
    wake();
    clock.advance(Duration.ofDays(6));
    wake();
    assertThat(asked).isEqualTo(1);
    clock.advance(Duration.ofDays(1));
    wake();
    assertThat(asked).isEqualTo(2);
    assertThat(replanned).hasSize(1);
    answer = calendar("20270106");
    clock.advance(Duration.ofDays(7));
    wake();

    assertThat(replanned).hasSize(2);
    assertThat(days()).containsExactly(LocalDate.of(2027, 1, 6));
  }

  @Test
  void a_failed_reading_keeps_the_days_says_so_and_is_tried_each_day() {
    wake();
    clock.advance(Duration.ofDays(7));
    answer = new PublishedCalendar.Answer.Failed(Failure.NOT_THERE);
    wake();
    clock.advance(Duration.ofDays(1));
    answer = new PublishedCalendar.Answer.Text("garbage");
    wake();

    assertThat(days()).containsExactly(NEW_YEAR);
    assertThat(source().failure()).contains(Failure.NO_CALENDAR);
    assertThat(source().failingSince()).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(home()).contains("The holidays of Checkout could not be read from `example.com`");
    assertThat(home()).contains("The days that I know stay, and I try again each day.");
    clock.advance(Duration.ofDays(1));
    answer = calendar("20270101");
    wake();
    assertThat(source().failure()).isEmpty();
    assertThat(home()).isEqualTo("[]");
  }

  @Test
  void what_is_larger_than_a_calendar_of_holidays_is_refused() {
    answer = new PublishedCalendar.Answer.Text("x".repeat(5 * 1024 * 1024));

    wake();

    assertThat(source().failure()).contains(Failure.NO_CALENDAR);
    assertThat(days()).containsExactly(LocalDate.of(2026, 12, 25));
  }

  @Test
  void woken_twice_it_is_read_once_and_after_a_crash_again() {
    read.wake(key(), NOW);
    read.wake(key(), NOW);
    assertThat(beside).hasSize(1);
    beside.clear(); // the process ends here

    clock.advance(Duration.ofMinutes(10));
    wake();

    assertThat(asked).isEqualTo(1);
    assertThat(days()).containsExactly(NEW_YEAR);
  }

  @Test
  void an_address_that_was_given_up_while_it_was_read_changes_nothing() {
    read.wake(key(), NOW);
    sources.unfollow(team.id());
    run();
    assertThat(asked).isZero();

    sources.follow(team.id(), ADDRESS, NOW);
    read.wake(key(), NOW);
    answer = calendar("20270101");
    var another = new HolidayAddress("https://example.com/b.ics");
    sources.follow(team.id(), another, NOW);
    sources.hasFailed(source(ADDRESS), Failure.NO_ANSWER, NOW, NOW);

    assertThat(source().failure()).isEmpty();
    assertThat(source().address()).isEqualTo(another);
  }

  @Test
  void the_same_address_again_is_read_only_after_a_failure() {
    wake();
    sources.follow(team.id(), ADDRESS, NOW);
    assertThat(read.waiting(NOW, 10)).isEmpty();
    sources.hasFailed(source(), Failure.NO_ANSWER, NOW, NOW.plus(Duration.ofDays(1)));
    sources.follow(team.id(), ADDRESS, NOW);

    assertThat(read.waiting(NOW, 10)).hasSize(1);
  }

  private void wake() {
    read.waiting(clock.instant(), 10).forEach(each -> read.wake(each.key(), clock.instant()));
    run();
  }

  private void run() {
    List.copyOf(beside).forEach(Runnable::run);
    beside.clear();
  }

  private HolidaySource source() {
    return sources.of(team.id()).orElseThrow();
  }

  private HolidaySource source(HolidayAddress address) {
    return new HolidaySource(team.id(), address, null, null, null, NOW);
  }

  private List<LocalDate> days() {
    return List.copyOf(now().calendar().holidays().keySet());
  }

  private Team now() {
    return teams.find(team.id()).orElseThrow();
  }

  private String home() {
    return new HolidaySection(sources).render(now(), PRIYA, clock.instant()).toString();
  }

  private AlarmKey key() {
    return new AlarmKey("holidays", WORKSPACE, team.id().value());
  }

  private static PublishedCalendar.Answer calendar(String day) {
    var text =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:"
            + day
            + "\r\nSUMMARY:Day off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    return new PublishedCalendar.Answer.Text(text);
  }
}
