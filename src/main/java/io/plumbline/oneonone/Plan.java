package io.plumbline.oneonone;

import io.plumbline.team.Team;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** The calendar of a team, as far as its 1:1s go. */
public interface Plan {
  /** A place in the calendar; empty where there is none of this number any more. */
  Optional<Place> at(WorkspaceId workspace, long occurrence);

  /** The next one of the team; empty where it holds none. */
  Optional<Place> next(Team team);

  /**
   * Where a 1:1 stands.
   *
   * @param skipped whether somebody called it off; it can be held after all
   */
  record Place(long occurrence, Instant at, boolean skipped) {}
}
