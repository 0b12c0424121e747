package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rituals that are planned for a team. */
public interface WhatComes {
  /** What comes once a quarter comes within this time. */
  Duration LONGEST_WAIT = Duration.ofDays(100);

  /**
   * What begins from {@code from} (included) to {@code until} (excluded), earliest first; with what
   * somebody skipped.
   */
  List<Coming> of(Team team, Instant from, Instant until);

  /**
   * What begins within that time, and of each ritual that comes only later what comes next, so that
   * it can be skipped or moved weeks before; earliest first.
   */
  default List<Coming> soon(Team team, Instant from, Duration within) {
    var until = from.plus(within);
    var shown = new ArrayList<Coming>();
    var there = EnumSet.noneOf(Ritual.class);
    for (var coming : of(team, from, from.plus(LONGEST_WAIT))) {
      if (coming.at().isBefore(until) || !there.contains(coming.ritual())) {
        shown.add(coming);
        if (!coming.isSkipped()) {
          there.add(coming.ritual());
        }
      }
    }
    return List.copyOf(shown);
  }

  /**
   * One occurrence of a ritual.
   *
   * @param occurrenceId 0 for a later one that is not planned yet
   * @param day the day that the rhythm gives it
   * @param by who skipped or moved it; null where nobody did
   */
  record Coming(
      Ritual ritual,
      Instant at,
      long occurrenceId,
      LocalDate day,
      Standing standing,
      @Nullable MemberId by) {
    /** One that stands as the rhythm has it. */
    public Coming(Ritual ritual, Instant at, long occurrenceId) {
      this(
          ritual,
          at,
          occurrenceId,
          LocalDate.ofInstant(at, ZoneOffset.UTC),
          Standing.BY_RHYTHM,
          null);
    }

    public boolean isSkipped() {
      return standing == Standing.SKIPPED;
    }

    /** Whether it begins by itself unless somebody changes that. */
    public boolean isNext() {
      return occurrenceId != 0 && !isSkipped();
    }

    public Optional<MemberId> changedBy() {
      return Optional.ofNullable(by);
    }
  }

  /** How an occurrence stands to its rhythm. */
  enum Standing {
    BY_RHYTHM,
    /** Its day is none of the team's working days. */
    OFF_ITS_DAY,
    /** Somebody chose another time. */
    MOVED,
    /** Somebody skipped it. */
    SKIPPED
  }
}
