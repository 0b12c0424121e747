package io.plumbline.commitment;

import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import java.time.Instant;

/**
 * Begins the commitment of a quarter with the words of the last one and asks both sides to sign;
 * asks those too who come to the team before it is signed.
 */
public final class RenewCommitment implements CalendarChanged {
  private final CommitmentRoom room;

  public RenewCommitment(CommitmentRoom room) {
    this.room = room;
  }

  /** False where the team has begun with that quarter already, by hand say. */
  public boolean begin(Team team, Instant now) {
    return room.transactions().inTransaction(() -> begin(team, Quarter.toRenew(now, team), now));
  }

  private boolean begin(Team team, Quarter quarter, Instant now) {
    room.book().commitments().lock(team.id());
    var seen = room.book().of(team, quarter);
    if (seen.isBegun()) {
      return false;
    }
    var begun = room.begun(seen);
    room.trail().record(begun, "commitment.renewed", null, now);
    room.trail().showCard(begun, team);
    room.trail().ask(begun, team);
    room.trail().stale(begun, team);
    return true;
  }

  @Override
  public void changed(Team team) {
    var running = Quarter.at(room.time(), team);
    for (var unsigned : room.book().commitments().unsignedFrom(team.id(), running.key())) {
      room.trail().ask(unsigned, team);
      room.trail().stale(unsigned, team);
    }
  }
}
