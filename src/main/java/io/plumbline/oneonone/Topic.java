package io.plumbline.oneonone;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one of a pair wants to talk about.
 *
 * @param reachedIn the talk in which it was talked about; null while it waits
 */
public record Topic(
    TopicId id,
    PairId pair,
    MemberId author,
    String words,
    Instant addedAt,
    State state,
    @Nullable OneOnOneId reachedIn) {
  /** Where it stands. */
  public enum State {
    WAITING,
    /** It was talked about. */
    REACHED,
    /** Its author took it back. */
    WITHDRAWN
  }

  public boolean waits() {
    return state == State.WAITING;
  }

  public Optional<OneOnOneId> talk() {
    return Optional.ofNullable(reachedIn);
  }
}
