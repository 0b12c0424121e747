package io.plumbline.commitment.store;

import io.plumbline.commitment.Commitments;
import io.plumbline.commitment.FakeCommitments;
import io.plumbline.team.TeamId;
import io.plumbline.testing.TestTeams;

final class FakeCommitmentsTest extends CommitmentsContract {
  private final FakeCommitments commitments = new FakeCommitments();
  private long teams;

  @Override
  Commitments commitments() {
    return commitments;
  }

  @Override
  TeamId newTeam() {
    return new TeamId(TestTeams.WORKSPACE, ++teams);
  }
}
