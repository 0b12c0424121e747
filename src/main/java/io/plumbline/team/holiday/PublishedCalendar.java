package io.plumbline.team.holiday;

import io.plumbline.team.HolidayAddress;
import io.plumbline.team.HolidaySource;

/** What is published at an address. Asked outside of any transaction: it may take seconds. */
public interface PublishedCalendar {
  /** What came of it. */
  sealed interface Answer {
    record Text(String text) implements Answer {}

    record Failed(HolidaySource.Failure failure) implements Answer {}
  }

  Answer read(HolidayAddress address);
}
