package io.plumbline.schedule;

import java.time.LocalDate;
import java.time.Month;

/** How long the periods of a rhythm are. */
public enum Cadence {
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  YEARLY;

  /** The period of this length around the day. */
  public Period periodOf(LocalDate day, Month fiscalYearStart) {
    return switch (this) {
      case DAILY -> Period.day(day);
      case WEEKLY -> Period.week(day);
      case MONTHLY -> Period.month(day);
      case QUARTERLY -> Period.quarter(day, fiscalYearStart);
      case YEARLY -> Period.year(day);
    };
  }
}
