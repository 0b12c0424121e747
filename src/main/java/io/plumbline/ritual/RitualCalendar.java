package io.plumbline.ritual;

import io.plumbline.schedule.Cadence;
import io.plumbline.schedule.Period;
import io.plumbline.schedule.Rhythm;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a team holds a ritual: its rhythm (or its sprints), moved off the days on which it does not
 * work. Each slot begins after the one before; of two that a break moved to one moment, the one
 * whose own day is nearer takes place and the other is left out.
 */
final class RitualCalendar {
  /** As long as the longest break that moves a ritual. */
  private static final int LONGEST_BREAK_DAYS = 367;

  /** A day's time may lie in the next date where the clocks go forward over midnight. */
  private static final int OVER_MIDNIGHT_DAYS = 2;

  /** Quarters are those of the calendar year. */
  private static final Month YEAR_START = Month.JANUARY;

  private final Team team;
  private final Ritual ritual;
  private final Rhythm rhythm;
  private final Cadence cadence;

  /** The calendar of a ritual that the team holds. */
  RitualCalendar(Team team, Ritual ritual) {
    var held = team.rhythms().get(ritual);
    if (held == null) {
      throw new IllegalArgumentException("team " + team.id().value() + " holds no " + ritual);
    }
    this.team = team;
    this.ritual = ritual;
    this.rhythm = held;
    this.cadence = DefaultRhythms.boundToSprints(ritual) ? Cadence.WEEKLY : held.cadence();
  }

  /** The first slot that begins after the moment and whose period is still free. */
  Slot nextAfter(Instant after, Predicate<Period> free) {
    var slots = slotsAround(after);
    while (true) {
      var slot = slots.next();
      if (slot.at().isAfter(after) && free.test(slot.period())) {
        return slot;
      }
    }
  }

  /** The slots that begin after {@code from} and not after {@code until}, in order. */
  List<Slot> between(Instant from, Instant until) {
    var found = new ArrayList<Slot>();
    var slots = slotsAround(from);
    for (var slot = slots.next(); !slot.at().isAfter(until); slot = slots.next()) {
      if (slot.at().isAfter(from)) {
        found.add(slot);
      }
    }
    return List.copyOf(found);
  }

  /** Whether the rhythm has that day, in the period of that key. */
  boolean holds(LocalDate day, String period) {
    return days(day).next().equals(day) && period(day).key().equals(period);
  }

  /** How long one takes; zero for one that is only a message. */
  Duration length() {
    return rhythm.length();
  }

  /** How long the ritual's periods are; a sprint counts as its weeks. */
  Cadence cadence() {
    return cadence;
  }

  /** Those from the last working day before the moment on: nothing moves past a working day. */
  private Iterator<Slot> slotsAround(Instant at) {
    var day = at.atZone(team.calendar().zone()).toLocalDate().minusDays(OVER_MIDNIGHT_DAYS);
    var from = team.calendar().workingDayUpTo(day).orElse(day.minusDays(LONGEST_BREAK_DAYS));
    return new Slots(days(from));
  }

  private Iterator<LocalDate> days(LocalDate from) {
    if (!DefaultRhythms.boundToSprints(ritual)) {
      return rhythm.days(from, team.sprints().firstDay());
    }
    var first = team.sprints().sprintFrom(from).firstDay();
    return Stream.iterate(first, day -> day.plusWeeks(team.sprints().weeks())).iterator();
  }

  private Slot slot(LocalDate day) {
    var takesPlace = team.calendar().moved(day);
    var at = rhythm.on(takesPlace, team.calendar().zone()).toInstant();
    return new Slot(period(day), day, at, !takesPlace.equals(day));
  }

  private Period period(LocalDate day) {
    if (DefaultRhythms.boundToSprints(ritual)) {
      var sprint = team.sprints().sprintAt(day);
      return Period.sprint(sprint.firstDay(), sprint.lastDay());
    }
    return cadence.periodOf(day, YEAR_START);
  }

  /** The slots of these days, without those that another one pushes out. */
  private final class Slots implements Iterator<Slot> {
    private final Iterator<LocalDate> days;
    private @Nullable Slot last;
    private @Nullable Slot ahead;

    Slots(Iterator<LocalDate> days) {
      this.days = days;
      this.ahead = read();
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Slot next() {
      var slot = step();
      while (pushedOut(slot)) {
        slot = step();
      }
      last = slot;
      return slot;
    }

    /** Moving forward, the slot ahead pushes this one out; moving back, the one before does. */
    private boolean pushedOut(Slot slot) {
      return switch (team.calendar().shift()) {
        case NEXT -> ahead != null && !slot.at().isBefore(ahead.at());
        case PREVIOUS -> last != null && !slot.at().isAfter(last.at());
      };
    }

    private Slot step() {
      var slot = ahead;
      if (slot == null) {
        throw new NoSuchElementException();
      }
      ahead = read();
      return slot;
    }

    private @Nullable Slot read() {
      return days.hasNext() ? slot(days.next()) : null;
    }
  }
}
