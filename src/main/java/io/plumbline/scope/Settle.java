package io.plumbline.scope;

import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.sprint.Item.Touch;
import io.plumbline.team.Team;
import java.util.List;
import java.util.stream.Collectors;

/** What follows from the yes that was needed. */
final class Settle {
  private final ScopeRoom room;
  private final Effects effects;

  Settle(ScopeRoom room) {
    this.room = room;
    this.effects = new Effects(room.shelves());
  }

  /** Every lead has agreed, which the ledger says in a line of its own. */
  ScopeRequest allAgreed(Team team, ScopeRequest request, List<LedgerLine> yes) {
    var words = conditions(yes);
    room.say(team, request, words.isEmpty() ? Kind.APPROVED : Kind.CONDITION, null, null, words);
    return agreed(team, request, yes);
  }

  /** Approved, or, where somebody named a condition, the requester's turn. */
  ScopeRequest agreed(Team team, ScopeRequest request, List<LedgerLine> yes) {
    var now =
        conditions(yes).isEmpty()
            ? done(team, request, State.APPROVED)
            : room.move(team, request, request.moved(State.CONDITIONAL, room.now()));
    room.trail().showToRequester(now);
    return now;
  }

  /** The change counts: it is applied, and what it comes in the place of counts no more. */
  ScopeRequest done(Team team, ScopeRequest request, State state) {
    effects.apply(request, Touch.AGREED, room.now());
    var now = room.move(team, request, request.moved(state, room.now()));
    request
        .supersedes()
        .ifPresent(
            earlier -> {
              var id = new ScopeId(request.id().workspace(), earlier);
              room.shelves().requests().hold(id).ifPresent(old -> supersede(team, old, now));
            });
    return now;
  }

  private void supersede(Team team, ScopeRequest old, ScopeRequest by) {
    if (old.isDecided()) {
      var number = Long.toString(by.id().value());
      room.say(team, old, Kind.SUPERSEDED, by.requester(), null, number);
      room.move(team, old, old.moved(State.SUPERSEDED, room.now()));
    }
  }

  private static String conditions(List<LedgerLine> yes) {
    return yes.stream()
        .map(line -> line.said().words())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
