package io.plumbline.retro.worth;

import io.plumbline.retro.RetroId;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The question of one retro.
 *
 * @param until when the last answer is taken
 * @param closed whether it was counted; nobody answers any more, and who did is forgotten
 */
public record WorthQuestion(RetroId retro, Instant until, boolean closed) {
  /** So many working days after the retro the question is open: a long weekend and a day more. */
  static final int OPEN_DAYS = 3;

  /** The end of the team's last working day on which people can answer. */
  static Instant end(Team team, Instant closedAt) {
    var calendar = team.calendar();
    var day = calendar.plusWorkingDays(LocalDate.ofInstant(closedAt, calendar.zone()), OPEN_DAYS);
    return day.atTime(calendar.hours().to()).atZone(calendar.zone()).toInstant();
  }

  boolean takes(Instant now) {
    return !closed && now.isBefore(until);
  }
}
