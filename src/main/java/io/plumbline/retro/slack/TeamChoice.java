package io.plumbline.retro.slack;

import io.plumbline.slack.Caller;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.util.List;
import java.util.function.Function;

/** Whose retro a card may go to: of the team whose channel they are in, else of their own. */
sealed interface TeamChoice {
  record One(Team team) implements TeamChoice {}

  record Several(List<Team> teams) implements TeamChoice {}

  /**
   * @param here the teams of this channel, of which the person is none
   */
  record None(List<Team> here) implements TeamChoice {}

  static TeamChoice of(Teams teams, Caller caller) {
    var here =
        caller.channel().map(channel -> teams.in(caller.workspace(), channel)).orElse(List.of());
    var own = here.stream().filter(team -> team.roster().includes(caller.member())).toList();
    if (own.isEmpty()) {
      own = teams.of(caller.workspace(), caller.member());
    }
    if (own.isEmpty()) {
      return new None(here);
    }
    return own.size() == 1 ? new One(own.get(0)) : new Several(own);
  }

  default <T> T fold(Function<List<Team>, T> teams, Function<String, T> none) {
    if (this instanceof One one) {
      return teams.apply(List.of(one.team()));
    }
    return this instanceof Several several
        ? teams.apply(several.teams())
        : none.apply(nobody(((None) this).here()));
  }

  private static String nobody(List<Team> here) {
    return here.isEmpty()
        ? "You are in no team yet. `/plumbline setup` sets one up, or ask a product manager or lead"
            + " of yours to add you."
        : RefusalWords.notInTeam(here.get(0));
  }
}
