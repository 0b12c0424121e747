package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;

/** Told by Slack what became of an account. */
public interface AccountNews {
  void deactivated(WorkspaceId workspace, MemberId member);

  /** It is active, as far as Slack says; told at each change of a profile. */
  default void active(WorkspaceId workspace, MemberId member) {}
}
