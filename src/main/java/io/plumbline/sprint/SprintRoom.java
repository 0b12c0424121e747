package io.plumbline.sprint;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
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

/** The room that every act on a plan takes place in: one transaction, the plan held, once. */
public final class SprintRoom {
  private final Transactions transactions;
  private final Once<Refusal> once;
  private final Teams teams;
  private final SprintShelves shelves;
  private final SprintTrail trail;
  private final InstantSource clock;

  public SprintRoom(
      Transactions transactions,
      Requests requests,
      Teams teams,
      SprintShelves shelves,
      SprintTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.once = new Once<>(transactions, requests, new Refusal.Repeated());
    this.teams = teams;
    this.shelves = shelves;
    this.trail = trail;
    this.clock = clock;
  }

  /** An act on a plan that is held meanwhile, done once for each request. */
  <T> Outcome<T, Refusal> in(
      SprintId id, RequestKey key, BiFunction<SprintPlan, Team, Outcome<T, Refusal>> act) {
    return once(
        id.workspace(),
        key,
        () -> {
          var plan = shelves.plans().hold(id).orElse(null);
          var team = plan == null ? null : teams.find(plan.team()).orElse(null);
          return plan == null || team == null
              ? Outcome.refused(new Refusal.Gone())
              : act.apply(plan, team);
        });
  }

  /**
   * Does the act in a transaction of its own unless this request did it before. A refused act has
   * changed nothing, so its transaction is rolled back: the same form can be sent again.
   */
  <T> Outcome<T, Refusal> once(
      WorkspaceId workspace, RequestKey key, Supplier<Outcome<T, Refusal>> act) {
    return once.claimedFirst(workspace, key, act);
  }

  Optional<Team> team(TeamId id) {
    return teams.find(id);
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(now(), team.calendar().zone());
  }

  Instant now() {
    return clock.instant();
  }

  Transactions transactions() {
    return transactions;
  }

  SprintShelves shelves() {
    return shelves;
  }

  SprintTrail trail() {
    return trail;
  }
}
