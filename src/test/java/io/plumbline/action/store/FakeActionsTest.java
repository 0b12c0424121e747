package io.plumbline.action.store;

import io.plumbline.action.Departures;
import io.plumbline.action.FakeActions;
import io.plumbline.action.FakeDepartures;
import io.plumbline.action.KeptActions;
import io.plumbline.team.TeamId;
import io.plumbline.testing.TestTeams;
import org.junit.jupiter.api.BeforeEach;

final class FakeActionsTest extends ActionsContract {
  private FakeActions actions = new FakeActions();
  private FakeDepartures departures = new FakeDepartures(actions);
  private long teams;

  @BeforeEach
  void clear() {
    actions = new FakeActions();
    departures = new FakeDepartures(actions);
  }

  @Override
  KeptActions actions() {
    return actions;
  }

  @Override
  Departures departures() {
    return departures;
  }

  @Override
  TeamId newTeam() {
    return new TeamId(TestTeams.WORKSPACE, ++teams);
  }
}
