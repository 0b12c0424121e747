package io.plumbline.commitment.slack;

import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Quarter;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** A commitment with all that its views say of it. */
record Shown(Team team, Quarter quarter, Commitment commitment, List<Deviation> record) {
  boolean mayReword(MemberId viewer) {
    return team.roster().runsRituals(viewer);
  }
}
