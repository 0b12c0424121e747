package io.plumbline.decision.slack;

import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionId;
import io.plumbline.slack.Payloads;
import io.plumbline.workspace.WorkspaceId;

/** The decision that a button is about. */
public record On(long decision) {
  static String written(Decision decision) {
    return Payloads.write(new On(decision.id().value()));
  }

  DecisionId in(WorkspaceId workspace) {
    return new DecisionId(workspace, decision);
  }
}
