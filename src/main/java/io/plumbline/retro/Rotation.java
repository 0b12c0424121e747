package io.plumbline.retro;

import io.plumbline.team.Roster;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose turn it is to facilitate: of product managers and leads, who did so longest ago. */
final class Rotation {
  private Rotation() {}

  /**
   * @param lastTurns when each last facilitated; whoever never did comes first
   * @param away who cannot this time; where all are away, nobody counts as such
   */
  static Optional<MemberId> next(
      Roster roster, Map<MemberId, Instant> lastTurns, Set<MemberId> away) {
    var all = new LinkedHashSet<>(roster.productManagers());
    all.addAll(roster.leads());
    if (!away.containsAll(all)) {
      all.removeAll(away);
    }
    return all.stream()
        .min(Comparator.comparing(member -> lastTurns.getOrDefault(member, Instant.MIN)));
  }
}
