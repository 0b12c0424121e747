package io.plumbline.scope.slack;

import io.plumbline.scope.Deciders;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * A request with all that a card says of it.
 *
 * @param lines what was said about it, oldest first
 */
record Shown(
    ScopeRequest request, Team team, SprintPlan plan, Deciders deciders, List<LedgerLine> lines) {
  /** The yes of leads to what is asked now. */
  List<Said> yes() {
    return lines.stream()
        .map(LedgerLine::said)
        .filter(said -> said.kind().isYes() && said.version() == request.version())
        .toList();
  }

  /** Those who can decide and have not agreed yet. */
  List<MemberId> undecided() {
    var agreed = yes().stream().flatMap(said -> said.by().stream()).toList();
    return deciders.members().stream().filter(member -> !agreed.contains(member)).toList();
  }

  Optional<Said> last(Kind kind) {
    return lines.stream()
        .map(LedgerLine::said)
        .filter(said -> said.kind() == kind)
        .reduce((first, second) -> second);
  }

  /** Whether this person is asked to decide now. */
  boolean waitsFor(MemberId member) {
    return request.isOpen() && undecided().contains(member);
  }

  boolean isOf(MemberId member) {
    return request.requester().equals(member);
  }

  boolean waitsForAcceptance() {
    return request.state() == State.CONDITIONAL;
  }
}
