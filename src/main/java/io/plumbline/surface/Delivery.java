package io.plumbline.surface;

import io.plumbline.workspace.ChannelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A surface that wants to be brought to where it stands, as the row was when it was read.
 *
 * @param lane which kind of call it needs
 * @param attempt counts the claims; only the claim that asked may record an answer
 * @param wanted the version of the truth that a drawing of this moment shows, at least
 * @param key opaque; rides in the message's metadata
 * @param contentHash of what stands there, or was last tried; empty at first
 * @param standing where it was posted; null before the first post, and for a Home
 * @param threadTs for a reply: the message it goes below
 * @param staleSince when the oldest change happened that it does not show yet
 */
public record Delivery(
    long id,
    Surface surface,
    Lane lane,
    int attempt,
    long wanted,
    String key,
    String contentHash,
    @Nullable Standing standing,
    @Nullable String threadTs,
    Instant staleSince,
    Tries tries) {

  /** The kinds of calls, each with its own allowance. */
  public enum Lane {
    POST,
    UPDATE,
    HOME,
    /** A first post of which nobody knows whether it arrived. */
    LOOKUP
  }

  /** The message that shows a surface. */
  public record Standing(ChannelId channel, String ts) {}

  /**
   * What was tried so far.
   *
   * @param failures in a row
   * @param looks for a lost post, in vain
   * @param resent whether it was posted again without knowing what became of the first
   * @param triedAt just before the last first post; null before any
   */
  public record Tries(int failures, int looks, boolean resent, @Nullable Instant triedAt) {}
}
