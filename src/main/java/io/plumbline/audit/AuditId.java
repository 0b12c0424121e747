package io.plumbline.audit;

import io.plumbline.workspace.WorkspaceId;

/** An audit of a workspace; carries the workspace, so that no query can forget it. */
public record AuditId(WorkspaceId workspace, long value) {}
