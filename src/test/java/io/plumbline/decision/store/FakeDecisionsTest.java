package io.plumbline.decision.store;

import io.plumbline.decision.Askings;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.FakeDecisions;
import io.plumbline.team.TeamId;
import io.plumbline.testing.TestTeams;
import org.junit.jupiter.api.BeforeEach;

final class FakeDecisionsTest extends DecisionsContract {
  private FakeDecisions decisions = new FakeDecisions();
  private long teams;

  @BeforeEach
  void clear() {
    decisions = new FakeDecisions();
  }

  @Override
  Decisions decisions() {
    return decisions;
  }

  @Override
  Askings askings() {
    return decisions;
  }

  @Override
  TeamId newTeam() {
    return new TeamId(TestTeams.WORKSPACE, ++teams);
  }
}
