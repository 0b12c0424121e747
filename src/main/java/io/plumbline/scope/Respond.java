package io.plumbline.scope;

import io.plumbline.journal.RequestKey;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** What a requester does about their own request: accept its condition, or withdraw it. */
public final class Respond {
  private final ScopeRoom room;
  private final Settle settle;
  private final Effects effects;

  Respond(ScopeRoom room) {
    this.room = room;
    this.settle = new Settle(room);
    this.effects = new Effects(room.shelves());
  }

  /**
   * Accepts the condition under which it was approved.
   *
   * @param version the version that the requester saw
   */
  public Outcome<ScopeRequest, Refusal> accept(
      ScopeId id, int version, MemberId by, RequestKey key) {
    return room.on(
        id,
        key,
        (request, team) -> {
          if (!request.requester().equals(by)) {
            return Outcome.refused(new Refusal.NotRequester(request));
          }
          if (request.state() != State.CONDITIONAL) {
            return Outcome.refused(room.movedOn(request));
          }
          if (request.version() != version) {
            return Outcome.refused(new Refusal.Rewritten(request));
          }
          room.say(team, request, Kind.ACCEPTED, by, null, "");
          return Outcome.done(settle.done(team, request, State.ACCEPTED));
        });
  }

  /** Withdraws it before it is decided; what had begun at once is taken back. */
  public Outcome<ScopeRequest, Refusal> withdraw(ScopeId id, MemberId by, RequestKey key) {
    return room.on(
        id,
        key,
        (request, team) -> {
          if (!request.requester().equals(by)) {
            return Outcome.refused(new Refusal.NotRequester(request));
          }
          if (!request.waits()) {
            return Outcome.refused(room.movedOn(request));
          }
          room.say(team, request, Kind.WITHDRAWN, by, null, "");
          effects.undo(request);
          return Outcome.done(room.move(team, request, request.moved(State.WITHDRAWN, room.now())));
        });
  }
}
