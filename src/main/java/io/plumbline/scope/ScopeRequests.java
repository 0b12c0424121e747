package io.plumbline.scope;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.sprint.SprintId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scope requests of every team, with each version of what was asked. */
public interface ScopeRequests {
  /** Keeps a new request and returns its number; the one given has none. */
  ScopeRequest add(ScopeRequest request);

  Optional<ScopeRequest> find(ScopeId id);

  /** The request, kept for this transaction: whoever else holds it waits until it ends. */
  Optional<ScopeRequest> hold(ScopeId id);

  /** Moves it on; false where it does not stand as {@code from} does any more. */
  boolean move(ScopeRequest from, ScopeRequest to);

  /** Each version of what was asked, the first first. */
  List<Version> versions(ScopeId id);

  /** What was asked in a version, and since when. */
  record Version(int number, Ask ask, Instant at) {}

  /** The requests of the sprint, newest first. */
  List<ScopeRequest> of(SprintId sprint);

  /** The requests of the team that wait for leads or for their requester, oldest first. */
  List<ScopeRequest> waitingIn(TeamId team);

  /** The teams of the workspace in which a request waits. */
  List<TeamId> teamsWaiting(WorkspaceId workspace);

  /** What its being applied has done; empty where it was not applied. */
  Optional<Effect> effect(ScopeId id);

  void keepEffect(ScopeId id, Effect effect);

  /** It was taken back. */
  void forgetEffect(ScopeId id);

  /**
   * What a request did to the scope.
   *
   * @param madeItem the item that it brought in, 0 for none
   * @param wordsBefore what the item that it changed was before; empty where it changed none
   */
  record Effect(long madeItem, String wordsBefore) {}

  /** When it wants to be woken next; null for never. */
  void wakeAt(ScopeId id, @Nullable Instant at);

  /** Those that want to be woken by then, of every workspace, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
