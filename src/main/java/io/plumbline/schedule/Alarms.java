package io.plumbline.schedule;

import java.time.Instant;

/** The alarm clock: rings at the moments at which things want to be woken. */
public interface Alarms {
  /**
   * Rings at the moment, or at once where that is past; what is due then is woken. Called within a
   * transaction it takes effect after the commit; the thing's own column is the truth.
   */
  void set(AlarmKey key, Instant at);

  /**
   * Says that the thing waits for no alarm. The clock may ring all the same: waking is harmless.
   */
  void cancel(AlarmKey key);
}
