package io.plumbline.commitment.slack;

import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.CommitmentBook;
import io.plumbline.commitment.CommitmentId;
import io.plumbline.commitment.Quarter;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.time.InstantSource;
import java.util.Optional;

/** Looks up commitments with the record of their quarters, as of now. */
record CommitmentDesk(CommitmentBook book, Teams teams, InstantSource clock) {
  /** The commitment of the quarter that runs. */
  Shown running(Team team) {
    var quarter = Quarter.at(clock.instant(), team);
    return shown(team, quarter, book.of(team, quarter));
  }

  Optional<Shown> look(Team team, String quarter) {
    return Quarter.named(quarter, team).map(found -> shown(team, found, book.of(team, found)));
  }

  Optional<Shown> look(Surface surface) {
    var subject = surface.subject();
    return book.commitments()
        .find(new CommitmentId(subject.workspace(), subject.id()))
        .flatMap(
            commitment ->
                teams.find(commitment.team()).flatMap(team -> look(team, commitment.quarter())));
  }

  /**
   * The commitment of the next quarter where it is begun, or of the running one seen from there.
   */
  Optional<Commitment> other(Shown shown) {
    var running = Quarter.at(clock.instant(), shown.team());
    var other = shown.quarter().equals(running) ? running.next() : running;
    return Optional.of(book.of(shown.team(), other))
        .filter(commitment -> commitment.isBegun() || other.equals(running));
  }

  private Shown shown(Team team, Quarter quarter, Commitment commitment) {
    return new Shown(team, quarter, commitment, book.record(team, quarter));
  }
}
