package io.plumbline.schedule.quartz;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.store.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alarm clock on Quartz: one durable trigger a moment and kind, however many things are due
 * then; what they are, the things' own rows say. Setting an alarm never waits for Quartz: after the
 * commit a thread of its own writes it down, those of one moment once. What a crash loses in
 * between, the sweep finds.
 */
public final class QuartzAlarms implements Alarms, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QuartzAlarms.class);

  /** So many share a transaction; more would keep those that ring waiting. */
  private static final int AT_ONCE = 100;

  /** Quartz takes a time of zero milliseconds for none at all. */
  private static final Instant EARLIEST = Instant.ofEpochSecond(1);

  private final Transactions transactions;
  private final Scheduler scheduler;

  /** What is to be written down. */
  private final Set<Ring> wanted = new LinkedHashSet<>();

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "alarm-writer");
            thread.setDaemon(true);
            return thread;
          });

  /** An alarm clock that keeps its alarms in this database; silent until started. */
  public QuartzAlarms(DataSource pool, Transactions transactions) {
    this.transactions = transactions;
    try {
      this.scheduler = QuartzClock.open(pool);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the alarm clock cannot be set up", e);
    }
  }

  /**
   * Rings from now on; alarms whose time passed while the program was down ring at once.
   *
   * @param ring told the kind of which something is due
   * @param late told that an alarm rings late
   */
  public void start(Consumer<String> ring, Runnable late) {
    try {
      scheduler.setJobFactory((bundle, quartz) -> new AlarmJob(ring, late));
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the alarm clock does not start", e);
    }
  }

  @Override
  public void set(AlarmKey key, Instant at) {
    transactions.afterCommit(() -> want(Ring.of(key, at)));
  }

  /** Others may wait for the same ring, and one without cause is harmless. */
  @Override
  public void cancel(AlarmKey key) {}

  /** Writes down what is still wanted, lets running jobs finish and rings no more. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("some alarms were not written down; the sweep will find them");
      }
      scheduler.shutdown(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SchedulerException e) {
      log.warn("the alarm clock did not stop in order", e);
    }
  }

  private void want(Ring ring) {
    synchronized (wanted) {
      wanted.add(ring);
    }
    try {
      writer.execute(this::write);
    } catch (RejectedExecutionException e) {
      log.info("stopping: the sweep will find kind={} at={}", ring.kind(), ring.at());
    }
  }

  /** Writes the newest wishes down; finds none where an earlier call wrote them already. */
  private void write() {
    var some = taken();
    try {
      schedule(some);
    } catch (SchedulerException e) {
      log.warn("some alarms were not written down, the sweep will find them: {}", some, e);
    }
  }

  /** The wishes that have waited longest. */
  private List<Ring> taken() {
    var some = new ArrayList<Ring>();
    synchronized (wanted) {
      var left = wanted.iterator();
      while (left.hasNext() && some.size() < AT_ONCE) {
        some.add(left.next());
        left.remove();
      }
    }
    return some;
  }

  private void schedule(List<Ring> rings) throws SchedulerException {
    var ofKinds =
        rings.stream()
            .collect(Collectors.groupingBy(Ring::kind, LinkedHashMap::new, Collectors.toList()));
    var triggers = new LinkedHashMap<JobDetail, Set<? extends Trigger>>();
    ofKinds.forEach(
        (kind, some) ->
            triggers.put(
                job(kind), some.stream().map(QuartzAlarms::trigger).collect(Collectors.toSet())));
    if (!triggers.isEmpty()) {
      scheduler.scheduleJobs(triggers, true);
    }
  }

  private static JobDetail job(String kind) {
    return JobBuilder.newJob(AlarmJob.class)
        .withIdentity(AlarmJob.jobKey(kind))
        .storeDurably()
        .requestRecovery(true)
        .build();
  }

  private static Trigger trigger(Ring ring) {
    return TriggerBuilder.newTrigger()
        .withIdentity(ring.kind() + "/" + ring.at(), ring.kind())
        .forJob(AlarmJob.jobKey(ring.kind()))
        .startAt(Date.from(ring.at()))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
        .build();
  }

  /**
   * Something of the kind is due then.
   *
   * @param at in whole milliseconds, as Quartz keeps it
   */
  private record Ring(String kind, Instant at) {
    static Ring of(AlarmKey key, Instant at) {
      var early = at.truncatedTo(ChronoUnit.MILLIS);
      var whole = early.isBefore(at) ? early.plusMillis(1) : early;
      return new Ring(key.kind(), whole.isAfter(EARLIEST) ? whole : EARLIEST);
    }
  }
}
