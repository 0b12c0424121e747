package io.plumbline.team;

import java.time.LocalTime;

/** The hours of a working day, from (included) to (excluded), local to whoever keeps them. */
public record WorkingHours(LocalTime from, LocalTime to) {
  public WorkingHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "working hours begin before they end: " + from + ".." + to);
    }
  }
}
