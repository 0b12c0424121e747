package io.plumbline.decision;

import io.plumbline.workspace.WorkspaceId;

/** A decision of a workspace; carries the workspace, so that no query can forget it. */
public record DecisionId(WorkspaceId workspace, long value) {}
