package io.plumbline.surprise;

import static io.plumbline.testing.TestTeams.ELI;

import io.plumbline.commitment.Side;
import io.plumbline.journal.RequestKey;
import io.plumbline.surprise.FlagSurprise.Outcome;
import io.plumbline.team.Team;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import java.time.Instant;

/** Surprises over fakes, for Checkout of {@link TestTeams}; it is Monday at ten in Berlin. */
public final class SurpriseWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final FakeSurprises surprises = new FakeSurprises();
  public final FakeTeams teams = new FakeTeams().with(TestTeams.checkout());
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final Team team = TestTeams.checkout();
  public final FlagSurprise flagSurprise =
      new FlagSurprise(
          new DirectTransactions(), new FakeRequests(), surprises, teams, journal, surfaces, clock);
  private int requests;

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  /** Eli flagged it, and does not show it. */
  public Surprise flagged(String what, Side side, String link) {
    return flagged(new SurpriseDraft(what, side, link, false));
  }

  public Surprise flagged(SurpriseDraft draft) {
    if (flagSurprise.flag(team, draft, ELI, next()) instanceof Outcome.Flagged done) {
      return done.surprise();
    }
    throw new AssertionError("it was not flagged");
  }
}
