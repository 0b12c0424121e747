package io.plumbline.oneonone;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The talks of all pairs. */
public interface OneOnOnes {
  /** The pair's talk for this place in the calendar, a new one where there is none. */
  OneOnOne make(Pair pair, long occurrence, Instant plannedAt);

  Optional<OneOnOne> find(OneOnOneId id);

  /** The talk, kept for this transaction: whoever else holds it waits until it ends. */
  Optional<OneOnOne> hold(OneOnOneId id);

  /** The pair's talk that is open; there is one at most. */
  Optional<OneOnOne> open(Pair pair);

  /** The pair's talk that is prepared for this place in the calendar or was held there. */
  Optional<OneOnOne> at(Pair pair, long occurrence);

  /** Those of the pair that are prepared or open. */
  List<OneOnOne> unfinished(Pair pair);

  /** Those of the team that are prepared and have not begun, soonest first. */
  List<OneOnOne> prepared(TeamId team);

  /** Those of the pair that are over, newest first. */
  List<OneOnOne> past(Pair pair, int skip, int limit);

  /** How many of the pair's are over. */
  int countPast(Pair pair);

  /** The pair's last one that took place; empty before the first. */
  Optional<OneOnOne> lastHeld(Pair pair);

  /**
   * It is planned for another moment; who could not be asked for the one before may be for this.
   */
  void replan(OneOnOne oneOnOne, Instant plannedAt);

  /** Opens one that is prepared; false where it is not. */
  boolean begin(OneOnOne oneOnOne, Instant plannedAt, Instant at);

  /** Ends one that is prepared or open; false where it has ended. */
  boolean end(OneOnOne oneOnOne, OneOnOne.Closing how);

  /** Remembers that the two were asked whether they met. */
  void askedWhetherMet(OneOnOne oneOnOne, Instant at);

  /** The product manager first. */
  List<Asking> askings(OneOnOne oneOnOne);

  void asked(OneOnOne oneOnOne, MemberId member, Asking.State state);

  /** Whether it wants to be woken at {@code now}, or wanted to before. */
  boolean wantsToBeWoken(OneOnOneId id, Instant now);

  /** When it wants to be woken next; null for never. */
  void wakeAt(OneOnOneId id, @Nullable Instant at);

  /** Those that want to be woken by then, of every workspace, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
