package io.plumbline.team;

import static io.plumbline.testing.TestTeams.WORKSPACE;

import io.plumbline.journal.RequestKey;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeAbsences;
import io.plumbline.testing.FakeHolidaySources;
import io.plumbline.testing.FakeJournal;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.FakeRememberedTeams;
import io.plumbline.testing.FakeRequests;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.RecordingSurfaces;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts on teams with everything around them in memory. */
public final class TeamWorld {
  /** Monday 23 November 2026, 10:00 in Berlin. */
  public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");

  public final FakeTeams teams = new FakeTeams();
  public final FakePeople people = FakePeople.ofCheckout();
  public final FakeJournal journal = new FakeJournal();
  public final RecordingSurfaces surfaces = new RecordingSurfaces();
  public final SettableClock clock = SettableClock.at(MONDAY_TEN);
  public final List<Team> replanned = new ArrayList<>();
  public final SetUpTeam setUpTeam;
  public final ChangeTeam changeTeam;
  public final TeamOf teamOf;
  public final FakeAbsences absences = new FakeAbsences();
  public final List<MemberId> moved = new ArrayList<>();
  public final GoAway goAway;
  public final FakeHolidaySources holidays = new FakeHolidaySources();
  public final FollowHolidays follow;

  public TeamWorld() {
    var transactions = new DirectTransactions();
    var requests = new FakeRequests();
    var changes = new Changes();
    var check = new TeamCheck(people, people, clock);
    follow = new FollowHolidays(holidays, clock);
    var news = new TeamNews(journal, changes, surfaces, replanned::add, clock);
    setUpTeam = new SetUpTeam(transactions, requests, teams, check, follow, news);
    changeTeam = new ChangeTeam(transactions, requests, teams, changes, check, follow, news);
    teamOf = new TeamOf(teams, new FakeRememberedTeams());
    goAway =
        new GoAway(
            transactions, teams, absences, journal, (workspace, who) -> moved.add(who), clock);
  }

  public SetUpTeam.Outcome setUp(TeamForm form, MemberId by, String request) {
    return setUpTeam.setUp(WORKSPACE, form, by, new RequestKey(request));
  }

  private static final class Changes implements TeamChanges {
    private final Map<TeamId, Change> last = new HashMap<>();

    @Override
    public void record(TeamId team, Change change) {
      last.put(team, change);
    }

    @Override
    public Optional<Change> last(TeamId team) {
      return Optional.ofNullable(last.get(team));
    }
  }
}
