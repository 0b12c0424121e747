package io.plumbline.ritual;

import io.plumbline.schedule.Cadence;
import java.time.Duration;

/** How late a ritual still makes sense, by how often it comes round. */
public final class Lateness {
  public static final Duration DAILY = Duration.ofHours(4);
  public static final Duration WEEKLY = Duration.ofHours(12);
  public static final Duration MONTHLY = Duration.ofDays(3);
  public static final Duration QUARTERLY = Duration.ofDays(7);

  private Lateness() {}

  public static Duration of(Cadence cadence) {
    return switch (cadence) {
      case DAILY -> DAILY;
      case WEEKLY -> WEEKLY;
      case MONTHLY -> MONTHLY;
      case QUARTERLY, YEARLY -> QUARTERLY;
    };
  }
}
