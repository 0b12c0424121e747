package io.plumbline.ritual;

import io.plumbline.schedule.Period;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A place in the calendar for one occurrence of a ritual.
 *
 * @param day the day that the rhythm gives, before a day off moved it; it lies in the period
 * @param at when it begins
 * @param moved whether it takes place on another day than its rhythm's
 */
public record Slot(Period period, LocalDate day, Instant at, boolean moved) {}
