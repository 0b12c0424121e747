package io.plumbline.export;

import io.plumbline.workspace.WorkspaceId;

/** An export that somebody of a workspace asked for. */
public record ExportId(WorkspaceId workspace, long value) {}
