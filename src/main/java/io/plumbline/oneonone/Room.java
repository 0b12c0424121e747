package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every act on a 1:1 shares: the transaction, who may, what is left behind. */
public final class Room {
  /** So long after the last word it ends by itself. */
  static final Duration QUIET = Duration.ofHours(4);

  private final Transactions transactions;
  private final Requests requests;
  private final Teams teams;
  private final Shelves shelves;
  private final Trail trail;
  private final InstantSource clock;

  public Room(
      Transactions transactions,
      Requests requests,
      Teams teams,
      Shelves shelves,
      Trail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.teams = teams;
    this.shelves = shelves;
    this.trail = trail;
    this.clock = clock;
  }

  Transactions transactions() {
    return transactions;
  }

  Shelves shelves() {
    return shelves;
  }

  Trail trail() {
    return trail;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Team> team(TeamId id) {
    return teams.find(id);
  }

  boolean claim(WorkspaceId workspace, RequestKey key) {
    return requests.claim(workspace, key);
  }

  /** Does it with the talk held, where the person is one of the two. */
  <T> Outcome<T, Refusal> in(
      OneOnOneId id, MemberId by, Function<OneOnOne, Outcome<T, Refusal>> act) {
    return transactions.inTransaction(
        () -> {
          var talk = shelves.talks().hold(id).orElse(null);
          if (talk == null) {
            return Outcome.refused(Refusal.GONE);
          }
          return talk.pair().includes(by)
              ? act.apply(talk)
              : Outcome.refused(Refusal.NOT_OF_THE_PAIR);
        });
  }

  /**
   * Why nothing can be written into the talk any more, or not yet; empty where it can: while it is
   * open, and after it took place until the next one begins.
   */
  Optional<Refusal> closedTo(OneOnOne talk) {
    if (shelves.takesWords(talk)) {
      return Optional.empty();
    }
    return talk.state() == OneOnOne.State.HELD
        ? Optional.of(Refusal.LONG_OVER)
        : Optional.of(Refusal.NOT_OPEN);
  }

  /** Something was said: it is drawn again, and if it is open, it stays so for a while. */
  void touched(OneOnOne talk, String verb, @Nullable MemberId by) {
    var now = now();
    trail.record(talk, verb, by, now);
    trail.stale(talk);
    if (talk.isOpen()) {
      shelves.talks().wakeAt(talk.id(), now.plus(QUIET));
      trail.alarm(talk, now.plus(QUIET));
    }
  }
}
