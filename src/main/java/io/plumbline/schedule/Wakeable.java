package io.plumbline.schedule;

import java.time.Instant;
import java.util.List;

/**
 * A kind of thing that knows when it next wants to be woken. Its own {@code wake_at} column is the
 * truth; an alarm is a poke. Waking twice, late or without cause is harmless: it does what is due
 * and nothing else.
 */
public interface Wakeable {
  /** The kind, as in {@link AlarmKey#kind()}. */
  String kind();

  /**
   * Does, in one transaction, what is due for this thing at {@code now}, and sets its next alarm.
   */
  void wake(AlarmKey key, Instant now);

  /**
   * How many may be woken in one transaction where a crowd is due: those that ask nobody outside
   * and are quick.
   */
  default int together() {
    return 1;
  }

  /**
   * Same for several things of one workspace, all of them or none; called with no more than {@link
   * #together()}.
   */
  default void wake(List<AlarmKey> keys, Instant now) {
    keys.forEach(key -> wake(key, now));
  }

  /**
   * The things of every workspace whose {@code wake_at} is not after {@code until}, oldest first,
   * at most {@code limit}: what the sweep wakes if an alarm was lost, and re-arms at start.
   */
  List<Waiting> waiting(Instant until, int limit);

  /** A thing and the moment at which it wants to be woken. */
  record Waiting(AlarmKey key, Instant at) {}
}
