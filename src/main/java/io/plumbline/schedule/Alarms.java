package io.plumbline.schedule;

import java.time.Instant;

/**
 * The alarm clock: wakes a thing at a moment. At most one alarm a thing; the newest time counts.
 */
public interface Alarms {
  /**
   * Wakes the thing at the moment, or at once where that is past. Replaces an earlier alarm. Called
   * within a transaction it takes effect after the commit; the thing's own column is the truth.
   */
  void set(AlarmKey key, Instant at);

  /** Forgets the thing's alarm; does nothing where there is none. */
  void cancel(AlarmKey key);
}
