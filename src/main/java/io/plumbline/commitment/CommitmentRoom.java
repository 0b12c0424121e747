package io.plumbline.commitment;

import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Where every act on a commitment takes place: one transaction, the team locked. */
public record CommitmentRoom(
    Transactions transactions,
    Requests requests,
    CommitmentBook book,
    Teams teams,
    CommitmentTrail trail,
    InstantSource clock) {

  /** The quarter of this key, where it is the one that runs or the next. */
  Optional<Quarter> open(Team team, String key) {
    var running = Quarter.at(clock.instant(), team);
    return Stream.of(running, running.next()).filter(each -> each.key().equals(key)).findFirst();
  }

  /**
   * Does the act in the transaction, on what the quarter has or would begin with; empty where there
   * is no such team, or the quarter is over.
   */
  <T> Optional<T> in(TeamId id, String key, BiFunction<Team, Commitment, T> act) {
    return transactions.inTransaction(
        () ->
            teams
                .find(id)
                .flatMap(
                    team ->
                        open(team, key)
                            .map(
                                quarter -> {
                                  book.commitments().lock(id);
                                  return act.apply(team, book.of(team, quarter));
                                })));
  }

  /** The same commitment, kept: only an act that changes something begins a quarter. */
  Commitment begun(Commitment commitment) {
    return commitment.isBegun()
        ? commitment
        : book.commitments()
            .begin(commitment.team(), commitment.quarter(), commitment.wording(), time());
  }

  Commitment now(Commitment seen) {
    return book.commitments().find(seen.id()).orElseThrow();
  }

  Instant time() {
    return clock.instant();
  }
}
