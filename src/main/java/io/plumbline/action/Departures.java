package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The owners who left, and the actions for which another is wanted. */
public interface Departures {
  /** The departure of this person that was noticed since {@code since}, or a new one. */
  Departure noticed(TeamId team, MemberId member, Instant since, Instant at);

  Optional<Departure> find(WorkspaceId workspace, long id);

  /** Another owner is wanted for the action. */
  void want(Departure departure, Action action);

  /** The departure because of which another owner is wanted for the action as it is. */
  Optional<Departure> wanting(Action action);

  /** No other owner is wanted: who left is back. */
  void unwant(Departure departure, Action action);

  /** Every action for which another owner was wanted, oldest due first. */
  List<Action> wanted(Departure departure);

  /** Every departure because of which another owner was ever wanted for the action. */
  List<Departure> of(ActionId action);
}
