package io.plumbline.team.holiday;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.schedule.Wakeable;
import io.plumbline.store.Transactions;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.HolidayFile;
import io.plumbline.team.HolidaySource;
import io.plumbline.team.HolidaySources;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads published holidays once a week, and a failing address once a day. Reading takes its time,
 * so it is done beside the alarms; two that are woken for one address read it once.
 */
public final class ReadHolidays implements Wakeable, CalendarChanged {
  static final Duration EVERY = Duration.ofDays(7);
  static final Duration AGAIN = Duration.ofDays(1);

  /** After a crash in the middle of it, it is read again this much later. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final String KIND = "holidays";
  private static final Logger log = LoggerFactory.getLogger(ReadHolidays.class);

  private final HolidaySources sources;
  private final PublishedCalendar published;
  private final KeepHolidays keep;
  private final Transactions transactions;
  private final Alarms alarms;
  private final Executor beside;
  private final InstantSource clock;

  public ReadHolidays(
      HolidaySources sources,
      PublishedCalendar published,
      KeepHolidays keep,
      Transactions transactions,
      Alarms alarms,
      Executor beside,
      InstantSource clock) {
    this.sources = sources;
    this.published = published;
    this.keep = keep;
    this.transactions = transactions;
    this.alarms = alarms;
    this.beside = beside;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A team that names a new address is read soon. */
  @Override
  public void changed(Team team) {
    sources
        .of(team.id())
        .filter(source -> !source.wakeAt().isAfter(clock.instant()))
        .ifPresent(source -> alarms.set(key(team.id()), source.wakeAt()));
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var team = new TeamId(key.workspace(), key.id());
    if (transactions.inTransaction(() -> sources.claim(team, now, now.plus(LEASE)))) {
      beside.execute(() -> sources.of(team).ifPresent(this::read));
    }
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return sources.waiting(until, limit);
  }

  private void read(HolidaySource source) {
    var answer = published.read(source.address());
    var now = clock.instant();
    if (answer instanceof PublishedCalendar.Answer.Text text) {
      var read =
          HolidayFile.parse(
              text.text().getBytes(StandardCharsets.UTF_8),
              LocalDate.ofInstant(now, ZoneOffset.UTC));
      if (read instanceof HolidayFile.Outcome.Holidays holidays) {
        keep.keep(source, holidays.days(), now, now.plus(EVERY));
      } else {
        failed(source, HolidaySource.Failure.NO_CALENDAR, now);
      }
    } else if (answer instanceof PublishedCalendar.Answer.Failed failed) {
      failed(source, failed.failure(), now);
    }
    sources.of(source.team()).ifPresent(next -> alarms.set(key(source.team()), next.wakeAt()));
  }

  private void failed(HolidaySource source, HolidaySource.Failure failure, Instant now) {
    log.info("holidays could not be read team={} failure={}", source.team().value(), failure);
    keep.failed(source, failure, now, now.plus(AGAIN));
  }

  private static AlarmKey key(TeamId team) {
    return new AlarmKey(KIND, team.workspace(), team.value());
  }
}
