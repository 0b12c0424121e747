package io.plumbline.schedule.quartz;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Waker;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/** One poke of one thing. Which thing is written in its trigger, as text. */
final class AlarmJob implements Job {
  private static final String GROUP = "plumbline";
  private static final String WORKSPACE = "workspace";
  private static final String ID = "id";

  /** A clock that keeps up rings within its own pause between two looks. */
  private static final Duration LATE = Duration.ofSeconds(2);

  private final Waker waker;
  private final Runnable late;
  private final AlarmKey key;

  AlarmJob(Waker waker, Runnable late, AlarmKey key) {
    this.waker = waker;
    this.late = late;
    this.key = key;
  }

  static JobKey jobKey(String kind) {
    return new JobKey(kind, GROUP);
  }

  static TriggerKey triggerKey(AlarmKey key) {
    return new TriggerKey(key.kind() + "/" + key.workspace().value() + "/" + key.id(), key.kind());
  }

  static JobDataMap write(AlarmKey key) {
    var data = new JobDataMap();
    data.put(WORKSPACE, key.workspace().value());
    data.put(ID, Long.toString(key.id()));
    return data;
  }

  static AlarmKey read(Trigger trigger) {
    var data = trigger.getJobDataMap();
    return new AlarmKey(
        trigger.getJobKey().getName(),
        new WorkspaceId(data.getString(WORKSPACE)),
        Long.parseLong(data.getString(ID)));
  }

  @Override
  public void execute(JobExecutionContext context) {
    var planned = context.getScheduledFireTime().toInstant();
    if (planned.plus(LATE).isBefore(context.getFireTime().toInstant())) {
      late.run();
    }
    waker.wake(key);
  }
}
