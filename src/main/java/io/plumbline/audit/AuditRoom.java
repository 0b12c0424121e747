package io.plumbline.audit;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.sprint.Once;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The room that every act on an audit takes place in: one transaction in which it is held. */
public final class AuditRoom {
  private final Transactions transactions;
  private final Once<Refusal> once;
  private final Teams teams;
  private final AuditShelves shelves;
  private final AuditTrail trail;
  private final InstantSource clock;

  public AuditRoom(
      Transactions transactions,
      Requests requests,
      Teams teams,
      AuditShelves shelves,
      AuditTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.once = new Once<>(transactions, requests, new Refusal.Repeated());
    this.teams = teams;
    this.shelves = shelves;
    this.trail = trail;
    this.clock = clock;
  }

  /** Does the act on the audit, which is held meanwhile. */
  <T> Outcome<T, Refusal> on(AuditId id, BiFunction<Audit, Team, Outcome<T, Refusal>> act) {
    return transactions.inTransaction(
        () -> {
          var audit = shelves.audits().hold(id).orElse(null);
          var team = audit == null ? null : teams.find(audit.team()).orElse(null);
          return audit == null || team == null
              ? Outcome.<T, Refusal>refused(new Refusal.Gone())
              : act.apply(audit, team);
        });
  }

  /** Same, for an act that a repeated request must not do again. */
  <T> Outcome<T, Refusal> once(
      AuditId id, RequestKey key, BiFunction<Audit, Team, Outcome<T, Refusal>> act) {
    return once(id.workspace(), key, () -> on(id, act));
  }

  /** The request is claimed last; a refused act is rolled back with all that it changed. */
  <T> Outcome<T, Refusal> once(
      WorkspaceId workspace, RequestKey key, Supplier<Outcome<T, Refusal>> act) {
    return once.claimedLast(workspace, key, act);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(now(), team.calendar().zone());
  }

  Optional<Team> team(TeamId id) {
    return teams.find(id);
  }

  Transactions transactions() {
    return transactions;
  }

  AuditShelves shelves() {
    return shelves;
  }

  AuditTrail trail() {
    return trail;
  }
}
