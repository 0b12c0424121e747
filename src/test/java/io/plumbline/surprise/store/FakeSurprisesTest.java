package io.plumbline.surprise.store;

import io.plumbline.surprise.FakeSurprises;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.TeamId;
import io.plumbline.testing.TestTeams;

final class FakeSurprisesTest extends SurprisesContract {
  private final FakeSurprises surprises = new FakeSurprises();
  private long teams;

  @Override
  Surprises surprises() {
    return surprises;
  }

  @Override
  TeamId newTeam() {
    return new TeamId(TestTeams.WORKSPACE, ++teams);
  }
}
