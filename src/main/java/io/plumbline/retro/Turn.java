package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who moved a retro on, and when.
 *
 * @param by null where nobody did: the deadline of the phase had come
 */
public record Turn(@Nullable MemberId by, Instant at) {
  public Optional<MemberId> person() {
    return Optional.ofNullable(by);
  }

  /**
   * Who did what no deadline does.
   *
   * @throws java.util.NoSuchElementException where nobody did
   */
  public MemberId someone() {
    return person().orElseThrow();
  }
}
