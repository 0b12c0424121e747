package io.plumbline.team;

import io.plumbline.workspace.WorkspaceId;

/** A team of a workspace; carries the workspace, so that no query can forget it. */
public record TeamId(WorkspaceId workspace, long value) {}
