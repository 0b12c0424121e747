package io.plumbline.surprise;

import io.plumbline.commitment.Side;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A silent deviation that somebody flagged.
 *
 * @param side which side deviated
 * @param source where it can be read up; null where it can be nowhere
 * @param by who flagged it; null where they did not choose to show it, and then it is kept nowhere
 */
public record Surprise(
    SurpriseId id,
    TeamId team,
    String what,
    Side side,
    @Nullable Link source,
    @Nullable MemberId by,
    Instant at) {
  public Optional<Link> link() {
    return Optional.ofNullable(source);
  }

  public Optional<MemberId> flaggedBy() {
    return Optional.ofNullable(by);
  }
}
