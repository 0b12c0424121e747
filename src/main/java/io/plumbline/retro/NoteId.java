package io.plumbline.retro;

import io.plumbline.workspace.WorkspaceId;

/** A note of a workspace; carries the workspace, so that no query can forget it. */
public record NoteId(WorkspaceId workspace, long value) {}
