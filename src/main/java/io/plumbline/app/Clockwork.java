package io.plumbline.app;

import io.plumbline.schedule.DueWork;
import io.plumbline.schedule.Sweep;
import io.plumbline.schedule.Waker;
import io.plumbline.schedule.quartz.QuartzAlarms;
import io.plumbline.scope.store.JdbcLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the bot does by the clock, beside the requests: alarms, their sweep, daily chores, plans.
 */
final class Clockwork implements AutoCloseable {
  /** The start has the machine to itself. */
  private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

  private final QuartzAlarms alarms;
  private final Waker waker;
  private final DueWork work;
  private final Sweep sweep;
  private final Daily daily;
  private final Planning planning;

  /**
   * @param folder where the ends of the ledgers and the backups are kept
   */
  Clockwork(Wiring wiring, QuartzAlarms alarms, Path folder) {
    var clock = wiring.kit().clock();
    var database = wiring.kit().database();
    this.alarms = alarms;
    this.waker = new Waker(wiring.wakeables(), clock, database::inBackground);
    this.work = new DueWork(waker, clock, database::inBackground);
    this.sweep = new Sweep(waker, work, alarms, clock);
    this.daily = daily(wiring.kit(), folder);
    this.planning =
        new Planning(wiring::planAll, wiring::isPlanned, AFTER_THE_START, database::inBackground);
  }

  private static Daily daily(Kit kit, Path folder) {
    var clock = kit.clock();
    var ledger = new JdbcLedger(kit.jdbi());
    var ends = new LedgerEnds(folder);
    var backup = new DailyBackup(folder, clock);
    return new Daily(
        kit.database()::inBackground,
        AFTER_THE_START,
        List.of(
            Daily.forgetting(kit.requests(), clock),
            new Daily.Chore("note the ends of the ledgers", () -> ends.note(ledger, clock)),
            new Daily.Chore("back the database up", () -> backup.write(kit.database()))));
  }

  void start() {
    sweep.start();
    daily.start();
    alarms.start(work::ring, sweep::hurry);
    planning.start();
  }

  /** Does now what the next round of the sweep would do, for whoever has moved the clock. */
  void sweep() {
    sweep.sweep();
  }

  /** How long ago the sweep last gave a sign; empty before the first. */
  Optional<Duration> sinceSweep() {
    return sweep.sinceLastSign();
  }

  /** Whether the plans of all teams have been gone through since the start. */
  boolean hasPlanned() {
    return planning.isDone();
  }

  @Override
  public void close() {
    planning.close();
    sweep.close();
    daily.close();
    alarms.close();
  }
}
