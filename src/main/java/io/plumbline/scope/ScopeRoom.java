package io.plumbline.scope;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.sprint.Once;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The room that every act on a request takes place in: one transaction, in which the team's ledger
 * is held, so that acts in a team come one after the other.
 */
public final class ScopeRoom {
  private final Transactions transactions;
  private final Once<Refusal> once;
  private final Teams teams;
  private final ScopeShelves shelves;
  private final ScopeTrail trail;
  private final InstantSource clock;

  public ScopeRoom(
      Transactions transactions,
      Requests handled,
      Teams teams,
      ScopeShelves shelves,
      ScopeTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.once = new Once<>(transactions, handled, new Refusal.Repeated());
    this.teams = teams;
    this.shelves = shelves;
    this.trail = trail;
    this.clock = clock;
  }

  /** An act on a request that is held meanwhile. */
  interface Act {
    Outcome<ScopeRequest, Refusal> apply(ScopeRequest request, Team team);
  }

  Outcome<ScopeRequest, Refusal> on(ScopeId id, RequestKey key, Act act) {
    return once(
        id.workspace(),
        key,
        () -> {
          var seen = shelves.requests().find(id).orElse(null);
          if (seen == null) {
            return Outcome.refused(new Refusal.Gone());
          }
          shelves.ledger().hold(seen.team());
          var request = shelves.requests().hold(id).orElseThrow();
          return teams
              .find(request.team())
              .map(team -> apply(act, request, team))
              .orElseGet(() -> Outcome.refused(new Refusal.Gone()));
        });
  }

  private Outcome<ScopeRequest, Refusal> apply(Act act, ScopeRequest request, Team team) {
    boolean expires = request.waits() && !end(team, request).isAfter(now());
    return expires ? Outcome.refused(new Refusal.SprintOver(request)) : act.apply(request, team);
  }

  /** When its sprint ends; a request about a sprint that is gone has ended long ago. */
  Instant end(Team team, ScopeRequest request) {
    return shelves
        .plans()
        .find(request.sprint())
        .map(plan -> plan.end(team.calendar().zone()))
        .orElse(Instant.EPOCH);
  }

  /**
   * Does the act in a transaction of its own. The request's key is claimed last, so that one that
   * comes twice is told what the first did; a refused act is rolled back with all that it changed.
   */
  <T> Outcome<T, Refusal> once(
      WorkspaceId workspace, RequestKey key, Supplier<Outcome<T, Refusal>> act) {
    return once.claimedLast(workspace, key, act);
  }

  /** Writes a line about the request and leaves it in the journal. */
  LedgerLine say(
      Team team,
      ScopeRequest request,
      Kind kind,
      @Nullable MemberId by,
      @Nullable MemberId forLead,
      String words) {
    return write(
        team,
        new Said(
            request.sprint(),
            request.id().value(),
            request.version(),
            kind,
            by,
            forLead,
            now(),
            words));
  }

  LedgerLine write(Team team, Said said) {
    var line = shelves.ledger().add(team.id(), said);
    trail.record(team, line);
    return line;
  }

  /** Moves the held request on and has all that shows it redrawn. */
  ScopeRequest move(Team team, ScopeRequest from, ScopeRequest to) {
    if (!shelves.requests().move(from, to)) {
      throw new IllegalStateException("request %d was not held".formatted(from.id().value()));
    }
    if (!to.waits()) {
      shelves.requests().wakeAt(to.id(), null);
      trail.alarm(to, null);
    }
    trail.stale(team, to);
    return to;
  }

  /** Who can decide about a request of this person now. */
  Deciders deciders(Team team, MemberId requester) {
    return Deciders.of(team, requester, shelves.absences(), today(team));
  }

  /** What leads have agreed to this version. */
  List<LedgerLine> yes(ScopeRequest request) {
    return shelves.ledger().of(request.id()).stream()
        .filter(line -> line.said().kind().isYes())
        .filter(line -> line.said().version() == request.version())
        .toList();
  }

  /** That it has moved on, with what was said last. */
  Refusal movedOn(ScopeRequest now) {
    var lines = shelves.ledger().of(now.id());
    return new Refusal.MovedOn(now, lines.isEmpty() ? null : lines.get(lines.size() - 1));
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(now(), team.calendar().zone());
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Team> team(TeamId id) {
    return teams.find(id);
  }

  Transactions transactions() {
    return transactions;
  }

  ScopeShelves shelves() {
    return shelves;
  }

  ScopeTrail trail() {
    return trail;
  }
}
