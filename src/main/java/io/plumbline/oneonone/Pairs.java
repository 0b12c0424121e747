package io.plumbline.oneonone;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pairs of every team, and who was chosen to be one. */
public interface Pairs {
  Optional<Pair> find(PairId id);

  Optional<Pair> find(TeamId team, Two two);

  /** The pair of these two, a new one where they never were one. */
  Pair make(TeamId team, Two two);

  /** The pairs of the team in which this person is or was, newest first. */
  List<Pair> of(TeamId team, MemberId member);

  /** All pairs that the team ever had, oldest first. */
  List<Pair> all(TeamId team);

  /** Who was chosen for the team's 1:1; empty where nobody chose. */
  Optional<Two> chosen(TeamId team);

  void choose(TeamId team, Two two);

  /**
   * Keeps since when one of the two agrees that exports hold their words.
   *
   * @param since null where they do not agree
   */
  void agree(Pair pair, MemberId one, @Nullable Instant since);
}
