package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;

/** Told what becomes of accounts in Slack, whatever teams their people are in. */
public interface AccountNews {
  /** The account is gone. */
  void leftSlack(WorkspaceId workspace, MemberId member);

  /** The account is active, which it may have been all along. */
  default void activeInSlack(WorkspaceId workspace, MemberId member) {}
}
