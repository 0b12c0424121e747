package io.plumbline.audit.slack;

import io.plumbline.audit.AuditId;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;

/** The audit that a button or a form is about. */
public record On(long audit) {
  static String written(AuditId audit) {
    return Payloads.write(new On(audit.value()));
  }

  AuditId in(WorkspaceId workspace) {
    return new AuditId(workspace, audit);
  }
}
