package io.plumbline.retro;

import io.plumbline.team.Role;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who has not done yet what the phase is for. Says nothing of what the others did; where cards are
 * anonymous, not even who wrote one: there it is who has not said that they have finished.
 */
public final class Missing {
  private final Retros retros;
  private final Cards cards;
  private final Votes votes;

  public Missing(Retros retros, Cards cards, Votes votes) {
    this.retros = retros;
    this.cards = cards;
    this.votes = votes;
  }

  /** In the order of the roster; nobody in a phase that waits for nobody. */
  public List<MemberId> in(Retro retro, Team team) {
    return switch (retro.phase()) {
      case COLLECTING -> expected(team, wrote(retro, team));
      case VOTING -> expected(team, votes.voters(retro.id())::contains);
      case GROUPING, DISCUSSING, CLOSED -> List.of();
    };
  }

  private Predicate<MemberId> wrote(Retro retro, Team team) {
    Set<MemberId> finished = retros.finished(retro.id());
    if (retro.rules().authors() == RetroRules.Authors.ANONYMOUS) {
      // reminders stay on record: whoever got none would have written
      return finished::contains;
    }
    // nor does an anonymous card count that waits from before the team chose to show names
    return member ->
        finished.contains(member)
            || cards.waitingOf(team.id(), member).stream().anyMatch(card -> !card.isAnonymous());
  }

  /** Observers may take part, and nobody waits for them. */
  private static List<MemberId> expected(Team team, Predicate<MemberId> there) {
    var roster = team.roster();
    return roster.everyone().stream()
        .filter(
            member ->
                roster.runsRituals(member)
                    || roster.has(member, Role.ENGINEER)
                    || !roster.has(member, Role.OBSERVER))
        .filter(there.negate())
        .toList();
  }
}
