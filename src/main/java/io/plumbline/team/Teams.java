package io.plumbline.team;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The teams that are set up. */
public interface Teams {
  Optional<Team> find(TeamId id);

  /** The teams of the workspace by name. */
  List<Team> all(WorkspaceId workspace);

  /** The teams that the person is in, by name. */
  List<Team> of(WorkspaceId workspace, MemberId member);

  /** The teams whose channel this is, by name. */
  List<Team> in(WorkspaceId workspace, ChannelId channel);

  /** Keeps a new team and returns it with its id, at version 1. */
  Team add(WorkspaceId workspace, TeamDraft draft);

  /** Replaces the team where it still has the version {@code from}; false where it has moved on. */
  boolean change(TeamId id, int from, TeamDraft draft);
}
