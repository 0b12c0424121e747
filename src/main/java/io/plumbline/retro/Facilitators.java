package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who facilitates each retro, and who did before. */
public interface Facilitators {
  /** Who facilitates it now; empty where nobody was named. */
  Optional<MemberId> of(RetroId retro);

  /**
   * Names the person, and returns the number of that change.
   *
   * @param before who facilitated until now; null where nobody did
   */
  long name(RetroId retro, MemberId member, @Nullable MemberId before, Instant at);

  /** The change of this number in this retro. */
  Optional<Handover> handover(RetroId retro, long number);

  /** When each last facilitated a retro of the team; whoever never did is absent. */
  Map<MemberId, Instant> lastTurns(TeamId team);

  /** Who facilitates from now on, and from whom it was taken over; null at the opening. */
  record Handover(MemberId member, @Nullable MemberId before) {
    public Optional<MemberId> from() {
      return Optional.ofNullable(before);
    }
  }
}
