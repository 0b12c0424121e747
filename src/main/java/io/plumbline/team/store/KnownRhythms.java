package io.plumbline.team.store;

import io.plumbline.schedule.Rhythm;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rhythms that were read before. Teams share a few of them, and to check a rule takes far
 * longer than to read it.
 */
final class KnownRhythms {
  private static final int MOST = 1_000;

  private final Map<Row, Rhythm> known = new ConcurrentHashMap<>();

  private record Row(String rule, LocalTime at, Duration length) {}

  Rhythm of(String rule, LocalTime at, Duration length) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Row(rule, at, length), row -> new Rhythm(row.rule(), row.at(), row.length()));
  }
}
