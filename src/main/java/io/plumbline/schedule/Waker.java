package io.plumbline.schedule;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Wakes things: a failure is logged with its key and goes no further. Whoever pokes (an alarm, the
 * sweep) pokes through it, from any thread.
 */
public final class Waker {
  private static final Logger log = LoggerFactory.getLogger(Waker.class);

  private final Map<String, Wakeable> kinds = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Background background;
  private final AtomicLong failures = new AtomicLong();

  public Waker(Collection<? extends Wakeable> wakeables, InstantSource clock, Background work) {
    for (Wakeable wakeable : wakeables) {
      if (kinds.put(wakeable.kind(), wakeable) != null) {
        throw new IllegalArgumentException("two kinds of things are named " + wakeable.kind());
      }
    }
    this.clock = clock;
    this.background = work;
  }

  /** Wakes the thing; false where that failed. Never throws but for an error of the JVM. */
  public boolean wake(AlarmKey key) {
    var wakeable = kinds.get(key.kind());
    if (wakeable == null) {
      log.warn("nothing wakes things of kind={} id={}", key.kind(), key.id());
      return false;
    }
    MDC.put("workspace", key.workspace().value());
    try {
      background.run(() -> wakeable.wake(key, clock.instant()));
      return true;
    } catch (RuntimeException e) {
      failures.incrementAndGet();
      log.error("could not wake kind={} id={}", key.kind(), key.id(), e);
      return false;
    } finally {
      MDC.remove("workspace");
    }
  }

  /**
   * Wakes things of one kind and workspace, in one transaction if that goes well, else each on its
   * own; returns those that failed.
   */
  Set<AlarmKey> wake(List<AlarmKey> keys) {
    if (keys.size() > 1 && wokenTogether(keys)) {
      return Set.of();
    }
    return keys.stream().filter(key -> !wake(key)).collect(Collectors.toSet());
  }

  private boolean wokenTogether(List<AlarmKey> keys) {
    var first = keys.get(0);
    var wakeable = kinds.get(first.kind());
    if (wakeable == null) {
      return false;
    }
    MDC.put("workspace", first.workspace().value());
    try {
      background.run(() -> wakeable.wake(keys, clock.instant()));
      return true;
    } catch (RuntimeException e) {
      log.info("could not wake several together kind={}: {}", first.kind(), e.toString());
      return false;
    } finally {
      MDC.remove("workspace");
    }
  }

  /** How often waking has failed since the start. */
  public long failures() {
    return failures.get();
  }

  Optional<Wakeable> wakeable(String kind) {
    return Optional.ofNullable(kinds.get(kind));
  }

  List<Wakeable> wakeables() {
    return List.copyOf(kinds.values());
  }
}
