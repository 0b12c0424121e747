package io.plumbline.schedule.quartz;

import java.time.Duration;
import java.util.function.Consumer;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;

/** One ring: at this moment something of a kind is due. The job is named for the kind. */
final class AlarmJob implements Job {
  private static final String GROUP = "plumbline";

  /** A clock that keeps up rings within its own pause between two looks. */
  private static final Duration LATE = Duration.ofSeconds(2);

  private final Consumer<String> ring;
  private final Runnable late;

  AlarmJob(Consumer<String> ring, Runnable late) {
    this.ring = ring;
    this.late = late;
  }

  static JobKey jobKey(String kind) {
    return new JobKey(kind, GROUP);
  }

  @Override
  public void execute(JobExecutionContext context) {
    var planned = context.getScheduledFireTime().toInstant();
    if (planned.plus(LATE).isBefore(context.getFireTime().toInstant())) {
      late.run();
    }
    ring.accept(context.getTrigger().getJobKey().getName());
  }
}
