package io.plumbline.retro;

import io.plumbline.workspace.WorkspaceId;

/** A card of a workspace; carries the workspace, so that no query can forget it. */
public record CardId(WorkspaceId workspace, long value) {}
