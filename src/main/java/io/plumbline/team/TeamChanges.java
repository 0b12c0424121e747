package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/** Who set a team up and who changed it since. */
public interface TeamChanges {
  void record(TeamId team, Change change);

  /** The newest change; empty for a team that is not known. */
  Optional<Change> last(TeamId team);

  /**
   * One change.
   *
   * @param version the version that it made
   */
  record Change(int version, MemberId by, Instant at) {}
}
