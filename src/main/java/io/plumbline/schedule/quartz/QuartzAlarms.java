package io.plumbline.schedule.quartz;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.schedule.Waker;
import io.plumbline.store.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alarm clock on Quartz: one durable trigger a thing, in a job named for its kind. Setting one
 * never waits for Quartz: after the commit a thread of its own writes it down, the newest time of a
 * thing once, and those of one moment together. What a crash loses in between, the sweep finds.
 */
public final class QuartzAlarms implements Alarms, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QuartzAlarms.class);

  /** So many share a transaction; more would keep those that ring waiting. */
  private static final int AT_ONCE = 100;

  /** Quartz takes a time of zero milliseconds for none at all. */
  private static final Instant EARLIEST = Instant.ofEpochSecond(1);

  private final Transactions transactions;
  private final Scheduler scheduler;

  /** What is to be written down: a time, or empty for an alarm that is to be forgotten. */
  private final Map<AlarmKey, Optional<Instant>> wanted = new LinkedHashMap<>();

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

  /** Rings from now on; alarms whose time passed while the program was down ring at once. */
  public void start(Waker waker) {
    start(waker, () -> {});
  }

  /** Same, and says of an alarm that rings late. */
  public void start(Waker waker, Runnable late) {
    try {
      scheduler.setJobFactory(
          (bundle, quartz) -> new AlarmJob(waker, late, AlarmJob.read(bundle.getTrigger())));
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the alarm clock does not start", e);
    }
  }

  @Override
  public void set(AlarmKey key, Instant at) {
    transactions.afterCommit(() -> want(key, Optional.of(at)));
  }

  @Override
  public void cancel(AlarmKey key) {
    transactions.afterCommit(() -> want(key, Optional.empty()));
  }

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

  private void want(AlarmKey key, Optional<Instant> at) {
    synchronized (wanted) {
      wanted.put(key, at);
    }
    try {
      writer.execute(this::write);
    } catch (RejectedExecutionException e) {
      log.info("stopping: the sweep will find kind={} id={}", key.kind(), key.id());
    }
  }

  /** Writes the newest wishes down; finds none where an earlier call wrote them already. */
  private void write() {
    var some = taken();
    try {
      forget(some);
      schedule(some);
    } catch (SchedulerException e) {
      log.warn("some alarms were not written down, the sweep will find them: {}", some.keySet(), e);
    }
  }

  /** The wishes that have waited longest. */
  private Map<AlarmKey, Optional<Instant>> taken() {
    var some = new LinkedHashMap<AlarmKey, Optional<Instant>>();
    synchronized (wanted) {
      var left = wanted.entrySet().iterator();
      while (left.hasNext() && some.size() < AT_ONCE) {
        var next = left.next();
        some.put(next.getKey(), next.getValue());
        left.remove();
      }
    }
    return some;
  }

  private void forget(Map<AlarmKey, Optional<Instant>> wishes) throws SchedulerException {
    var forgotten = new ArrayList<TriggerKey>();
    wishes.forEach(
        (key, at) -> {
          if (at.isEmpty()) {
            forgotten.add(AlarmJob.triggerKey(key));
          }
        });
    if (!forgotten.isEmpty()) {
      scheduler.unscheduleJobs(forgotten);
    }
  }

  private void schedule(Map<AlarmKey, Optional<Instant>> wishes) throws SchedulerException {
    var ofKinds = new LinkedHashMap<String, Set<Trigger>>();
    wishes.forEach(
        (key, at) ->
            at.ifPresent(
                moment ->
                    ofKinds
                        .computeIfAbsent(key.kind(), kind -> new LinkedHashSet<>())
                        .add(trigger(key, moment))));
    var triggers = new LinkedHashMap<JobDetail, Set<? extends Trigger>>();
    ofKinds.forEach((kind, some) -> triggers.put(job(kind), some));
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

  private static Trigger trigger(AlarmKey key, Instant at) {
    return TriggerBuilder.newTrigger()
        .withIdentity(AlarmJob.triggerKey(key))
        .forJob(AlarmJob.jobKey(key.kind()))
        .usingJobData(AlarmJob.write(key))
        .startAt(Date.from(at.isAfter(EARLIEST) ? at : EARLIEST))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
        .build();
  }
}
