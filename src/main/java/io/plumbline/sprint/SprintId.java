package io.plumbline.sprint;

import io.plumbline.workspace.WorkspaceId;

/** A planned sprint of a workspace; carries the workspace, so that no query can forget it. */
public record SprintId(WorkspaceId workspace, long value) {}
