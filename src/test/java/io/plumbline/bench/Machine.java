package io.plumbline.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The line that a figure is worth nothing without. */
public final class Machine {
  private Machine() {}

  /** Date, cores, system and Java. */
  public static String andDate() {
    return "%s, %d cores, %s %s, Java %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }
}
