package io.plumbline.team;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;

/** Told that somebody's account is gone from Slack, whatever teams they were in. */
public interface LeftSlack {
  void leftSlack(WorkspaceId workspace, MemberId member);
}
