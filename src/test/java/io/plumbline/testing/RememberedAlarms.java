package io.plumbline.testing;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An alarm clock that never rings, and tells what is set. */
public final class RememberedAlarms implements Alarms {
  private final Map<AlarmKey, Instant> set;

  public RememberedAlarms() {
    this(new ConcurrentHashMap<>());
  }

  /**
   * @param set where it keeps them
   */
  public RememberedAlarms(Map<AlarmKey, Instant> set) {
    this.set = set;
  }

  @Override
  public void set(AlarmKey key, Instant at) {
    set.put(key, at);
  }

  @Override
  public void cancel(AlarmKey key) {
    set.remove(key);
  }
}
