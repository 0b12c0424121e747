package io.plumbline.oneonone;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/**
 * Chooses which product manager and which lead hold a team's 1:1; what was said stays with whom.
 */
public final class ChooseWhoMeets {
  private final Room room;
  private final CalendarChanged news;

  /**
   * @param news told of the choice, within its transaction
   */
  public ChooseWhoMeets(Room room, CalendarChanged news) {
    this.room = room;
    this.news = news;
  }

  public Outcome<Two, Refusal> choose(Team seen, Two two, MemberId by, RequestKey key) {
    return room.transactions()
        .inTransaction(
            () -> {
              var team = room.team(seen.id()).orElse(seen);
              if (!team.roster().runsRituals(by)) {
                return Outcome.refused(Refusal.NOT_ALLOWED);
              }
              if (!two.canMeet(team.roster())) {
                return Outcome.refused(Refusal.CANNOT_MEET);
              }
              if (room.claim(team.id().workspace(), key)) {
                chosen(team, two, by);
              }
              return Outcome.done(two);
            });
  }

  private void chosen(Team team, Two two, MemberId by) {
    room.shelves().pairs().choose(team.id(), two);
    var pair = room.shelves().pairs().make(team.id(), two);
    room.trail().record(pair, "oneonone.chosen", by, room.now());
    news.changed(team);
    team.roster().whoRunsRituals().forEach(each -> room.trail().staleHome(pair, each));
  }
}
