package io.plumbline.oneonone;

import io.plumbline.team.Team;
import java.util.Optional;

/** Who holds a team's 1:1 now. */
public final class WhoMeets {
  private final Pairs pairs;

  public WhoMeets(Pairs pairs) {
    this.pairs = pairs;
  }

  /** Empty where a single person is all of product managers and leads. */
  public Optional<Two> two(Team team) {
    return Two.of(team.roster(), pairs.chosen(team.id()));
  }

  /** The two as a pair; empty also where they have not written anything yet. */
  public Optional<Pair> known(Team team) {
    return two(team).flatMap(two -> pairs.find(team.id(), two));
  }

  /** The two as a pair, for whoever writes. */
  Optional<Pair> pair(Team team) {
    return two(team).map(two -> pairs.make(team.id(), two));
  }
}
