package io.plumbline.team;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a team cuts time into sprints: one began on {@code firstDay} and each lasts {@code weeks}
 * weeks, 1 to 6. The one that began on {@code firstDay} has the number 1; those before it count
 * down.
 */
public record SprintRule(LocalDate firstDay, int weeks) {
  public SprintRule {
    if (weeks < 1 || weeks > 6) {
      throw new IllegalArgumentException("a sprint lasts 1 to 6 weeks, not " + weeks);
    }
  }

  /** The sprint that runs on the day; weekends between two sprints belong to the first. */
  public Sprint sprintAt(LocalDate day) {
    int days = weeks * 7;
    long before = Math.floorDiv(ChronoUnit.DAYS.between(firstDay, day), days);
    var first = firstDay.plusDays(before * days);
    return new Sprint(Math.toIntExact(before + 1), first, first.plusDays(days - 1L));
  }

  /** The first sprint that begins on or after the day. */
  public Sprint sprintFrom(LocalDate day) {
    var running = sprintAt(day);
    return running.firstDay().equals(day) ? running : sprintAt(running.lastDay().plusDays(1));
  }
}
