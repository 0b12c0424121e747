package io.plumbline.scope.slack;

import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;

/** The version of a request that a button stands under. */
public record On(long request, int version) {
  static On of(ScopeRequest request) {
    return new On(request.id().value(), request.version());
  }

  ScopeId in(WorkspaceId workspace) {
    return new ScopeId(workspace, request);
  }

  String written() {
    return Payloads.write(this);
  }
}
