package io.plumbline.oneonone;

import io.plumbline.workspace.WorkspaceId;

/** A pair of a workspace; carries the workspace, so that no query can forget it. */
public record PairId(WorkspaceId workspace, long value) {}
