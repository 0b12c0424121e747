package io.plumbline.commitment;

import io.plumbline.workspace.WorkspaceId;

/** A commitment of a workspace; carries the workspace, so that no query can forget it. */
public record CommitmentId(WorkspaceId workspace, long value) {}
