package io.plumbline.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The line that a figure is worth nothing without. */
final class Machine {
  private Machine() {}

  static String andDate() {
    return "%s, %d cores, %s %s, Java %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }
}
