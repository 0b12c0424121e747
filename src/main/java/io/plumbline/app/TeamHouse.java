package io.plumbline.app;

import io.plumbline.team.CalendarChanged;
import io.plumbline.team.ChangeTeam;
import io.plumbline.team.FollowHolidays;
import io.plumbline.team.GoAway;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.TeamCheck;
import io.plumbline.team.TeamNews;
import io.plumbline.team.TeamOf;
import io.plumbline.team.slack.HolidaySection;
import io.plumbline.team.slack.TeamSlack;
import io.plumbline.team.store.JdbcTeamChanges;

/** The teams themselves: how they are set up and changed, and the holidays that they follow. */
final class TeamHouse {
  private final Kit kit;
  private final TeamOf teamOf;
  private final Holidays holidays;
  private final FollowHolidays follow;
  private final JdbcTeamChanges changes;
  private final TeamCheck check;
  private final TeamNews news;
  private final SetUpTeam setUp;

  /**
   * @param everybody hears that a team has changed
   */
  TeamHouse(Kit kit, TeamOf teamOf, CalendarChanged everybody) {
    this.kit = kit;
    this.teamOf = teamOf;
    this.holidays = Holidays.in(kit, everybody);
    this.follow = new FollowHolidays(holidays.sources(), kit.clock());
    this.changes = new JdbcTeamChanges(kit.jdbi());
    this.check = new TeamCheck(kit.people(), kit.channels(), kit.clock());
    this.news = new TeamNews(kit.journal(), changes, kit.surfaces(), everybody, kit.clock());
    this.setUp =
        new SetUpTeam(kit.transactions(), kit.requests(), kit.teams(), check, follow, news);
  }

  void offer(Offers offers, RitualHouse rituals, GoAway goAway) {
    offers.changed().add(holidays.read());
    offers.wakeables().add(holidays.read());
    offers.home().add(new HolidaySection(holidays.sources()));
    var needs =
        new TeamSlack.Needs(
            kit.teams(),
            teamOf,
            kit.people(),
            rituals.desk(),
            rituals.desk(),
            rituals.offered(),
            goAway,
            follow,
            kit.clock());
    offers.slack().add(new TeamSlack(kit.commands(), needs, setUp, change()));
  }

  private ChangeTeam change() {
    return new ChangeTeam(
        kit.transactions(), kit.requests(), kit.teams(), changes, check, follow, news);
  }

  SetUpTeam setUp() {
    return setUp;
  }

  /** Ends what is done beside the requests. */
  void close() {
    holidays.close();
  }
}
