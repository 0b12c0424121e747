package io.plumbline.scope;

import io.plumbline.workspace.WorkspaceId;

/** A scope request of a workspace; carries the workspace, so that no query can forget it. */
public record ScopeId(WorkspaceId workspace, long value) {}
