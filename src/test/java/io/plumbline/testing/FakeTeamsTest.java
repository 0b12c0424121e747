package io.plumbline.testing;

import io.plumbline.team.Teams;
import io.plumbline.team.TeamsContract;

final class FakeTeamsTest extends TeamsContract {
  private final FakeTeams teams = new FakeTeams();

  @Override
  protected Teams teams() {
    return teams;
  }
}
