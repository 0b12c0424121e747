package io.plumbline.action;

import io.plumbline.workspace.WorkspaceId;

/** An action of a workspace; carries the workspace, so that no query can forget it. */
public record ActionId(WorkspaceId workspace, long value) {}
