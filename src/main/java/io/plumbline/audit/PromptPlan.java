package io.plumbline.audit;

import io.plumbline.team.Absence;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When one person is written to about an audit: as it opens and after three and five working days
 * (product.md section 6), each within their own working hours and not while they are away.
 */
final class PromptPlan {
  /** So many working days an audit is open (product.md section 2). */
  static final int OPEN_DAYS = 10;

  private static final List<Integer> AFTER_DAYS = List.of(0, 3, 5);

  private final Audit audit;
  private final WorkingCalendar team;
  private final WorkingTime own;
  private final Instant back;

  /**
   * @param zone where the person lives
   * @param absence null where they are there
   */
  PromptPlan(Audit audit, WorkingCalendar team, ZoneId zone, @Nullable Absence absence) {
    this.audit = audit;
    this.team = team;
    this.own = new WorkingTime(team.in(zone));
    this.back =
        absence == null
            ? Instant.EPOCH
            : absence.until().map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MAX);
  }

  /** How often they should have been written to by now. */
  int due(Instant now) {
    return (int) AFTER_DAYS.stream().filter(days -> isPast(moment(days), now)).count();
  }

  private static boolean isPast(Optional<Instant> moment, Instant now) {
    return moment.isPresent() && !moment.get().isAfter(now);
  }

  /** When they are written to next, after so many times; empty where that is never. */
  Optional<Instant> next(int prompts, Instant now) {
    return prompts >= AFTER_DAYS.size()
        ? Optional.empty()
        : moment(AFTER_DAYS.get(prompts))
            .map(at -> at.isAfter(now) ? at : own.opening(now))
            .filter(at -> at.isBefore(audit.closesAt()));
  }

  /** Whether they are at work. */
  boolean isAtWork(Instant now) {
    return own.isOpen(now) && !now.isBefore(back);
  }

  private Optional<Instant> moment(int days) {
    if (back.equals(Instant.MAX)) {
      return Optional.empty();
    }
    var meant = after(days);
    return Optional.of(own.opening(meant.isBefore(back) ? back : meant));
  }

  private Instant after(int days) {
    if (days == 0) {
      return audit.openedAt();
    }
    var opened = audit.openedAt().atZone(team.zone());
    var day = team.plusWorkingDays(opened.toLocalDate(), days);
    return day.atTime(opened.toLocalTime()).atZone(team.zone()).toInstant();
  }

  /** When an audit closes that is opened now: after ten working days, at the same time of day. */
  static Instant close(WorkingCalendar team, Instant opened) {
    var at = opened.atZone(team.zone());
    LocalDate day = team.plusWorkingDays(at.toLocalDate(), OPEN_DAYS);
    return day.atTime(at.toLocalTime()).atZone(team.zone()).toInstant();
  }
}
