package io.plumbline.sprint;

import io.plumbline.team.Team;
import java.time.Instant;
import java.time.LocalDate;

/** Posts a sprint's goals with their whys on its first day. */
public final class KickOff {
  private final SprintRoom room;
  private final CurrentSprint current;
  private final LockMoment lockMoment;

  public KickOff(SprintRoom room, CurrentSprint current, LockMoment lockMoment) {
    this.room = room;
    this.current = current;
    this.lockMoment = lockMoment;
  }

  /** Posts it; false where no sprint runs that day. */
  public boolean begin(Team team, Instant now) {
    return room.transactions()
        .inTransaction(
            () -> {
              var today = LocalDate.ofInstant(now, team.calendar().zone());
              var found = current.at(team, today);
              if (found.running()) {
                var plan = found.plan();
                room.trail().record(plan, "sprint.kicked_off", null, now);
                room.trail().showKickOff(team, plan);
                room.trail().stale(plan);
                lockMoment.plan(team, plan);
              }
              return found.running();
            });
  }
}
