package io.plumbline.oneonone;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product manager and a lead of a team who talk. What they say stays theirs, whatever becomes of
 * their roles.
 *
 * @param managerAgreed since when the product manager agrees that exports hold their words; null:
 *     does not
 * @param leadAgreed the same of the lead
 */
public record Pair(
    PairId id,
    TeamId team,
    MemberId manager,
    MemberId lead,
    @Nullable Instant managerAgreed,
    @Nullable Instant leadAgreed) {
  public Pair {
    if (manager.equals(lead)) {
      throw new IllegalArgumentException("a pair is of two people");
    }
  }

  /** The product manager first. */
  public List<MemberId> both() {
    return List.of(manager, lead);
  }

  public boolean includes(MemberId member) {
    return both().contains(member);
  }

  /** Whom this one of the two talks with. */
  public MemberId other(MemberId one) {
    return one.equals(manager) ? lead : manager;
  }

  /** Whether this one of the two agrees that exports hold their words. */
  public boolean agrees(MemberId one) {
    return (one.equals(manager) && managerAgreed != null)
        || (one.equals(lead) && leadAgreed != null);
  }

  /** Whether exports hold what they say: both agree. */
  public boolean isOpenToExport() {
    return managerAgreed != null && leadAgreed != null;
  }
}
