package io.plumbline.commitment;

import io.plumbline.journal.Entry;
import io.plumbline.journal.RequestKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commitments over fakes, for Checkout of {@link TestTeams}; it is Monday at ten in Berlin. */
public final class CommitmentWorld {
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
  public static final String Q4 = "2026-Q4";

  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final FakeCommitments commitments = new FakeCommitments();
  public final FakeTeams teams = new FakeTeams().with(TestTeams.checkout());
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();

  /** What the fake feature has seen. */
  public final List<Deviation> seen = new ArrayList<>();

  public final CommitmentBook book =
      new CommitmentBook(commitments, List.of((team, from, until) -> between(from, until)));
  public final SignCommitment signCommitment;
  public final RewordCommitment rewordCommitment;
  public final RenewCommitment renewCommitment;
  private int requests;

  public CommitmentWorld() {
    var trail = new CommitmentTrail(journal, surfaces);
    var room =
        new CommitmentRoom(new DirectTransactions(), new FakeRequests(), book, teams, trail, clock);
    signCommitment = new SignCommitment(room);
    rewordCommitment = new RewordCommitment(room);
    renewCommitment = new RenewCommitment(room);
  }

  private List<Deviation> between(Instant from, Instant until) {
    return seen.stream()
        .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
        .toList();
  }

  public Team team() {
    return teams.find(TestTeams.checkout().id()).orElseThrow();
  }

  /** A request that was never made before. */
  public RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  public SignCommitment.Outcome sign(Side side, MemberId by, int version) {
    return signCommitment.sign(team().id(), Q4, version, side, by, next());
  }

  public RewordCommitment.Outcome reword(Wording wording, MemberId by, int version) {
    return rewordCommitment.reword(team().id(), Q4, version, wording, by, next());
  }

  /** The commitment of the quarter as it is now. */
  public Commitment now() {
    return commitments.find(team().id(), Q4).orElseThrow();
  }

  public Quarter quarter() {
    return Quarter.at(clock.instant(), team());
  }

  public List<String> verbs() {
    return journal.entries().stream().map(Entry::verb).toList();
  }

  /** The wordings that this person was asked to sign. */
  public List<String> asked(MemberId member) {
    return surfaces.shown().stream()
        .filter(surface -> surface.view().equals(CommitmentTrail.ASK_VIEW))
        .filter(surface -> surface.place().equals(new Place.ToMember(member)))
        .map(Surface::key)
        .toList();
  }

  /** Checkout has these product managers and leads now. */
  public Team withPeople(List<MemberId> productManagers, List<MemberId> leads) {
    var old = team();
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, productManagers,
                Role.LEAD, leads,
                Role.ENGINEER, old.roster().engineers()));
    var changed =
        new Team(
            old.id(),
            old.name(),
            old.channel(),
            roster,
            old.calendar(),
            old.sprints(),
            old.rhythms(),
            old.version() + 1);
    teams.put(changed);
    renewCommitment.changed(changed);
    return changed;
  }
}
