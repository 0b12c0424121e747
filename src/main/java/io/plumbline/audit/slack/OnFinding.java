package io.plumbline.audit.slack;

import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.Finding;
import io.plumbline.audit.Result;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/**
 * The finding that a button is about.
 *
 * @param kind the name of its kind
 * @param question the key of its question
 */
public record OnFinding(long audit, String kind, String question) {
  static String written(Audit audit, Finding finding) {
    return Payloads.write(
        new OnFinding(audit.id().value(), finding.kind().name(), finding.question().key()));
  }

  AuditId in(WorkspaceId workspace) {
    return new AuditId(workspace, audit);
  }

  Optional<Finding> of(Result shown) {
    return shown.findings().stream()
        .filter(each -> each.kind().name().equals(kind) && each.question().key().equals(question))
        .findFirst();
  }
}
