package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;

/**
 * Told, inside the transaction, that somebody went away, came back, or that their account was
 * deactivated.
 */
public interface PresenceChanged {
  void changed(WorkspaceId workspace, MemberId member);
}
