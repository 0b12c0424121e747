package io.plumbline.decision;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product manager who was told of a decision.
 *
 * @param reminders how many of the reminders they have had, those counted that were too late
 * @param left when they left the team or Slack; null while they are there
 */
public record Asking(MemberId member, Instant since, int reminders, @Nullable Instant left) {
  public boolean isThere() {
    return left == null;
  }
}
