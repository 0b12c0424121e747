package io.plumbline.commitment.slack;

import io.plumbline.commitment.Commitment;
import io.plumbline.slack.Payloads;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;

/**
 * The commitment that a button or a form is about.
 *
 * @param version the wording that it shows
 */
public record On(long team, String quarter, int version) {
  static On of(Commitment commitment) {
    return new On(commitment.team().value(), commitment.quarter(), commitment.version());
  }

  TeamId in(WorkspaceId workspace) {
    return new TeamId(workspace, team);
  }

  String written() {
    return Payloads.write(this);
  }
}
