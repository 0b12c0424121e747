package io.plumbline.action;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The actions of every team with all that happens to them until they are closed. */
public interface KeptActions extends Actions {
  Optional<Action> find(ActionId id);

  /**
   * The action as it is now, kept for this transaction: whoever else holds it waits until it ends.
   */
  Optional<Reminding> hold(ActionId id);

  /**
   * Keeps what happened: the action as it is now, and a line of its history. It wants to be woken
   * at once while it is open, and no more when it is closed.
   */
  void change(Action now, ActionChange change);

  /** What happened to the action, oldest first. */
  List<ActionChange> changes(ActionId id);

  /** The open actions of this owner in the team, oldest due first. */
  List<Action> openOf(TeamId team, MemberId owner);

  /** The open actions of this owner in every team of the workspace, oldest due first. */
  List<Action> openOf(WorkspaceId workspace, MemberId owner);

  /** The closed actions of the team, last closed first, at most {@code limit}. */
  List<Action> closedOf(TeamId team, int limit);

  /** Remembers that the owner was reminded under the present terms. */
  void reminded(ActionId id, Reminder reminder);

  /** When it wants to be woken next. */
  void wakeAt(ActionId id, Instant at);

  /** It wants to be woken no more. */
  void letSleep(ActionId id);

  /** Every open action of the team wants to be woken at this moment. */
  void wakeAll(TeamId team, Instant at);

  /** The actions that want to be woken by then, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
