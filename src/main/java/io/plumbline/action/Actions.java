package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** The actions of every team. */
public interface Actions {
  /** Keeps a new action and returns it with its number. */
  Action add(TeamId team, Origin origin, ActionDraft draft, MemberId by, Instant at);

  /** The actions of one ritual in the order in which they were added. */
  List<Action> from(TeamId team, Origin origin);

  /** The actions of the team, soonest due first, at most {@code limit}. */
  List<Action> of(TeamId team, int limit);
}
