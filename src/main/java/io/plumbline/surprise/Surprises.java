package io.plumbline.surprise;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The surprises of every team. */
public interface Surprises {
  /**
   * Keeps a new surprise. The draft has no flaws.
   *
   * @param by null where who flagged it is to be kept nowhere
   */
  Surprise add(TeamId team, SurpriseDraft draft, @Nullable MemberId by, Instant at);

  Optional<Surprise> find(SurpriseId id);

  /** Flagged from the first moment on and before the second, oldest first. */
  List<Surprise> between(TeamId team, Instant from, Instant until);
}
