package io.plumbline.oneonone;

import io.plumbline.workspace.WorkspaceId;

/** A topic of a workspace; carries the workspace, so that no query can forget it. */
public record TopicId(WorkspaceId workspace, long value) {}
