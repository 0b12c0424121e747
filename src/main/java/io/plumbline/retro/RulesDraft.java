package io.plumbline.retro;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team's rules as somebody filled them in. A number that is none is 0, which no rule takes.
 *
 * @param template null for the team's own columns
 * @param own looked at where the columns are the team's own
 * @param minutes how long a live session takes; looked at where the retro is live
 * @param days of a retro that is spread over days; null where it is live
 */
public record RulesDraft(
    @Nullable Template template,
    OwnColumns own,
    RetroRules.Authors authors,
    int votes,
    int votesOnOne,
    boolean anybodyGroups,
    int minutes,
    @Nullable Days days,
    int usualActions) {
  public static final int MOST_VOTES = 20;
  public static final int MOST_ACTIONS = 20;

  /** Working days for each phase. */
  public record Days(int collect, int group, int vote, int discuss) {}

  /** A number that is out of its range. */
  public enum Flaw {
    VOTES,
    VOTES_ON_ONE,
    MINUTES,
    COLLECT_DAYS,
    GROUP_DAYS,
    VOTE_DAYS,
    DISCUSS_DAYS,
    USUAL_ACTIONS
  }

  public Set<OwnColumns.Flaw> flawsOfColumns() {
    return template == null ? own.flaws() : Set.of();
  }

  public Set<Flaw> flaws() {
    var flaws = EnumSet.noneOf(Flaw.class);
    check(votes, MOST_VOTES, Flaw.VOTES, flaws);
    check(votesOnOne, mostOnOne(), Flaw.VOTES_ON_ONE, flaws);
    check(usualActions, MOST_ACTIONS, Flaw.USUAL_ACTIONS, flaws);
    if (days == null && !Pace.Live.isLength(minutes)) {
      flaws.add(Flaw.MINUTES);
    }
    if (days != null) {
      check(days.collect(), Pace.Spread.MOST_DAYS, Flaw.COLLECT_DAYS, flaws);
      check(days.group(), Pace.Spread.MOST_DAYS, Flaw.GROUP_DAYS, flaws);
      check(days.vote(), Pace.Spread.MOST_DAYS, Flaw.VOTE_DAYS, flaws);
      check(days.discuss(), Pace.Spread.MOST_DAYS, Flaw.DISCUSS_DAYS, flaws);
    }
    return flaws;
  }

  /** The rules; empty where the draft has a flaw. */
  public Optional<RetroRules> rules() {
    if (!flaws().isEmpty() || !flawsOfColumns().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RetroRules(
            template == null ? own.columns() : template.columns(),
            authors,
            new Ballot(votes, votesOnOne),
            anybodyGroups,
            pace(),
            usualActions));
  }

  private Pace pace() {
    return days == null
        ? new Pace.Live(Duration.ofMinutes(minutes))
        : new Pace.Spread(days.collect(), days.group(), days.vote(), days.discuss());
  }

  /** Where the votes themselves are out of range, that is said and not this. */
  private int mostOnOne() {
    return votes < 1 || votes > MOST_VOTES ? MOST_VOTES : votes;
  }

  private static void check(int number, int most, Flaw flaw, Set<Flaw> flaws) {
    if (number < 1 || number > most) {
      flaws.add(flaw);
    }
  }
}
