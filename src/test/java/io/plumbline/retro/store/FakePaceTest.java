package io.plumbline.retro.store;

import io.plumbline.action.FakeActions;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Courses;
import io.plumbline.retro.FakeCards;
import io.plumbline.retro.FakeCourses;
import io.plumbline.retro.FakeFacilitators;
import io.plumbline.retro.FakeGroupings;
import io.plumbline.retro.FakeLastTimes;
import io.plumbline.retro.FakeNotes;
import io.plumbline.retro.FakeParking;
import io.plumbline.retro.FakeRetros;
import io.plumbline.retro.FakeVotes;
import io.plumbline.retro.NoEarlierActions;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.Retros;
import io.plumbline.team.TeamId;
import io.plumbline.testing.FakeAbsences;
import io.plumbline.testing.FakePeople;

final class FakePaceTest extends PaceContract {
  private final Retros retros = new FakeRetros();
  private final Shelves shelves =
      new Shelves(
          new FakeCards(),
          new FakeGroupings(),
          new FakeVotes(),
          new FakeNotes(),
          new FakeActions());
  private final Courses courses = new FakeCourses();
  private final PaceShelves pace =
      new PaceShelves(
          new FakeFacilitators(retros),
          new FakeLastTimes(),
          new FakeParking(),
          new NoEarlierActions(),
          new FakePeople(),
          new FakeAbsences());
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
  Courses courses() {
    return courses;
  }

  @Override
  PaceShelves pace() {
    return pace;
  }

  @Override
  TeamId newTeam() {
    return new TeamId(Checkout.T1, ++teams);
  }
}
