package io.plumbline.commitment;

import io.plumbline.team.Roster;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides of a team promise each other for a quarter.
 *
 * @param quarter its key: {@code 2026-Q4}
 * @param version counts its wordings, from 1; a signature is for one of them
 * @param edit who changed the wording last; null while it is as it was taken over
 * @param signatures those of this wording, at most one of each side
 */
public record Commitment(
    CommitmentId id,
    TeamId team,
    String quarter,
    int version,
    Wording wording,
    @Nullable Edit edit,
    List<Signature> signatures) {
  public Commitment {
    signatures = List.copyOf(signatures);
  }

  /** Whether it is kept, and not only what a quarter would begin with. */
  public boolean isBegun() {
    return id.value() != 0;
  }

  /** Who changed the wording, and when. */
  public record Edit(MemberId by, Instant at) {}

  public Optional<Edit> edited() {
    return Optional.ofNullable(edit);
  }

  public Optional<Signature> signature(Side side) {
    return signatures.stream().filter(each -> each.side() == side).findFirst();
  }

  /** The sides whose signature is missing. */
  public List<Side> unsigned() {
    return Arrays.stream(Side.values()).filter(side -> signature(side).isEmpty()).toList();
  }

  public boolean isSigned() {
    return unsigned().isEmpty();
  }

  public boolean isSignedBy(MemberId member) {
    return signatures.stream().anyMatch(each -> each.by().equals(member));
  }

  /** The sides for which this person can sign: never both. */
  public List<Side> open(MemberId member, Roster roster) {
    return isSignedBy(member)
        ? List.of()
        : unsigned().stream().filter(side -> side.signers(roster).contains(member)).toList();
  }
}
