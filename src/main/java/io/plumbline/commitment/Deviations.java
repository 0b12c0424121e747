package io.plumbline.commitment;

import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;

/** A feature that sees a side deviate from what it committed itself to. */
public interface Deviations {
  /** What happened to the team from the first moment on and before the second, in any order. */
  List<Deviation> between(TeamId team, Instant from, Instant until);
}
