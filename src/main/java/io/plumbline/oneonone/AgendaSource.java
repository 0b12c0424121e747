package io.plumbline.oneonone;

import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;

/** A feature that knows what a team's next 1:1 should talk about. */
public interface AgendaSource {
  /** What is open now, and what happened from {@code since} on; oldest first. */
  List<AgendaItem> open(TeamId team, Instant since);
}
