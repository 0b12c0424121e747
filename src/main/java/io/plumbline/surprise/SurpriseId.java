package io.plumbline.surprise;

import io.plumbline.workspace.WorkspaceId;

/** A surprise of a workspace; carries the workspace, so that no query can forget it. */
public record SurpriseId(WorkspaceId workspace, long value) {}
