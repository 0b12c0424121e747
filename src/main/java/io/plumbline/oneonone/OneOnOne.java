package io.plumbline.oneonone;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One talk of a pair, from the question for topics to its summary.
 *
 * @param occurrence the place in the team's calendar that it was prepared for
 * @param plannedAt when it was to begin, as it was prepared or opened
 * @param begun when its agenda was opened; null before that, and where it never was
 * @param closing how it ended; null while it has not
 * @param asked when the two were asked whether they met; null while they were not
 */
public record OneOnOne(
    OneOnOneId id,
    Pair pair,
    long occurrence,
    Instant plannedAt,
    State state,
    @Nullable Instant begun,
    @Nullable Closing closing,
    @Nullable Instant asked) {

  /** Where it stands. */
  public enum State {
    /** The two are asked for topics. */
    PREPARED,
    /** Its agenda is there to talk about. */
    OPEN,
    HELD,
    NOT_HELD
  }

  /** Why it ended. */
  public enum Ending {
    /** One of the two said that it is over. */
    ENDED(State.HELD),
    /** Something was noted, and nobody ended it. */
    BY_ITSELF(State.HELD),
    /** Asked whether they met, one said that they did. */
    MET(State.HELD),
    /** One of the two said that they did not meet. */
    NOT_MET(State.NOT_HELD),
    /** Nothing was noted, and nobody said whether they met. */
    NEVER_SAID(State.NOT_HELD),
    /** One of the two, or both, were not there. */
    AWAY(State.NOT_HELD),
    /** Before it began, others came to hold the team's 1:1. */
    HANDED_ON(State.NOT_HELD),
    /** It was prepared and never began: somebody skipped it, or its time passed. */
    NEVER_BEGUN(State.NOT_HELD);

    private final State state;

    Ending(State state) {
      this.state = state;
    }

    public State state() {
      return state;
    }
  }

  /**
   * How it ended.
   *
   * @param who null where it ended without anybody
   */
  public record Closing(Ending ending, Instant at, @Nullable MemberId who) {
    public Optional<MemberId> by() {
      return Optional.ofNullable(who);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isOver() {
    return closing != null;
  }

  public Optional<Instant> openedAt() {
    return Optional.ofNullable(begun);
  }

  public Optional<Closing> closed() {
    return Optional.ofNullable(closing);
  }

  public Optional<Instant> askedAt() {
    return Optional.ofNullable(asked);
  }
}
