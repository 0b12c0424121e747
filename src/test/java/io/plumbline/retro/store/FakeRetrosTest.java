package io.plumbline.retro.store;

import io.plumbline.action.FakeActions;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.FakeCards;
import io.plumbline.retro.FakeGroupings;
import io.plumbline.retro.FakeNotes;
import io.plumbline.retro.FakeRetros;
import io.plumbline.retro.FakeVotes;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.Retros;
import io.plumbline.team.TeamId;

final class FakeRetrosTest extends RetrosContract {
  private final Retros retros = new FakeRetros();
  private final Shelves shelves =
      new Shelves(
          new FakeCards(),
          new FakeGroupings(),
          new FakeVotes(),
          new FakeNotes(),
          new FakeActions());
  private long teams;

  @Override
  Retros retros() {
    return retros;
  }

  @Override
  Shelves shelves() {
    return shelves;
  }

  @Override
  TeamId newTeam() {
    return new TeamId(Checkout.T1, ++teams);
  }
}
