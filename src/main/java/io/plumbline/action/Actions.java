package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** The actions of every team, as the rituals see them. */
public interface Actions {
  /** Keeps a new action and returns it with its number. */
  Action add(TeamId team, Origin origin, ActionDraft draft, MemberId by, Instant at);

  /** The actions of one ritual in the order in which they were added. */
  List<Action> from(TeamId team, Origin origin);

  /** The actions of the team, soonest due first, at most {@code limit}. */
  List<Action> of(TeamId team, int limit);

  /** The open actions of the team, oldest due first. */
  List<Action> openOf(TeamId team);

  /**
   * The actions of the team that were done or dropped from {@code from} (included) to {@code until}
   * (excluded), in that order.
   */
  List<Action> closedBetween(TeamId team, Instant from, Instant until);
}
