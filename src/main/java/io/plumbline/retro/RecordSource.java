package io.plumbline.retro;

import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;

/** A feature that remembers what a team's next retro should talk about. */
public interface RecordSource {
  /** What happened to the team from the first moment on and before the second, in any order. */
  List<RecordEntry> since(TeamId team, Instant from, Instant until);
}
