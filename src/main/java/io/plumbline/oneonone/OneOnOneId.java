package io.plumbline.oneonone;

import io.plumbline.workspace.WorkspaceId;

/** A 1:1 of a workspace; carries the workspace, so that no query can forget it. */
public record OneOnOneId(WorkspaceId workspace, long value) {}
