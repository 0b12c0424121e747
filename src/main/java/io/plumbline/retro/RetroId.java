package io.plumbline.retro;

import io.plumbline.workspace.WorkspaceId;

/** A retro of a workspace; carries the workspace, so that no query can forget it. */
public record RetroId(WorkspaceId workspace, long value) {}
