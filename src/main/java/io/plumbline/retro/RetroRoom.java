package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The room that every act on a retro takes place in: one transaction, the request claimed, the
 * retro held so that acts on it come one after the other, and the person looked up in the team.
 */
public final class RetroRoom {
  private final Transactions transactions;
  private final Retros retros;
  private final RulesBook rules;
  private final Teams teams;
  private final Trail trail;
  private final Timekeeper time;
  private final InstantSource clock;

  public RetroRoom(
      Transactions transactions,
      Retros retros,
      RulesBook rules,
      Teams teams,
      Trail trail,
      Timekeeper time,
      InstantSource clock) {
    this.transactions = transactions;
    this.retros = retros;
    this.rules = rules;
    this.teams = teams;
    this.trail = trail;
    this.time = time;
    this.clock = clock;
  }

  /** An act of somebody of the team. */
  <T> Outcome<T, Refusal> asMember(
      RetroId id, MemberId by, RequestKey key, BiFunction<Retro, Team, Outcome<T, Refusal>> act) {
    return enter(
        id,
        key,
        (retro, team) ->
            team.roster().includes(by)
                ? act.apply(retro, team)
                : Outcome.refused(new Refusal.NotInTeam(team)));
  }

  /** An act of a product manager or a lead. */
  <T> Outcome<T, Refusal> asFacilitator(
      RetroId id, MemberId by, RequestKey key, BiFunction<Retro, Team, Outcome<T, Refusal>> act) {
    return enter(
        id,
        key,
        (retro, team) ->
            team.roster().runsRituals(by)
                ? act.apply(retro, team)
                : Outcome.refused(new Refusal.NotFacilitator(team)));
  }

  /** Moves the held retro on in its time, leaves the journal line, has its surfaces redrawn. */
  <R extends Retro> Outcome<R, Refusal> move(Retro from, R to, String verb, Turn turn) {
    if (!retros.move(from, to)) {
      throw new IllegalStateException("retro %d left %s".formatted(from.id().value(), from));
    }
    teams.find(to.team()).ifPresent(team -> time.moved(from, to, team, turn.at()));
    trail.record(to.team(), verb, to.id().value(), turn.by(), turn.at());
    trail.stale(to.id());
    return Outcome.done(to);
  }

  Turn turn(MemberId by) {
    return new Turn(by, now());
  }

  Instant now() {
    return clock.instant();
  }

  Retros retros() {
    return retros;
  }

  RulesBook rules() {
    return rules;
  }

  Teams teams() {
    return teams;
  }

  Trail trail() {
    return trail;
  }

  Timekeeper time() {
    return time;
  }

  Transactions transactions() {
    return transactions;
  }

  /**
   * Does the act in a transaction of its own unless this request did it before. A refused act has
   * changed nothing, so its transaction is rolled back: the same form can be sent again.
   */
  <T> Outcome<T, Refusal> once(
      WorkspaceId workspace, RequestKey key, Supplier<Outcome<T, Refusal>> act) {
    try {
      return transactions.inTransaction(
          () -> {
            Outcome<T, Refusal> outcome =
                trail.isRepeated(workspace, key)
                    ? Outcome.refused(new Refusal.Repeated())
                    : act.get();
            outcome
                .refusal()
                .ifPresent(
                    why -> {
                      throw new RolledBack(why);
                    });
            return outcome;
          });
    } catch (RolledBack e) {
      return Outcome.refused(e.why);
    }
  }

  private <T> Outcome<T, Refusal> enter(
      RetroId id, RequestKey key, BiFunction<Retro, Team, Outcome<T, Refusal>> act) {
    return once(
        id.workspace(),
        key,
        () -> {
          var retro = retros.hold(id).orElse(null);
          var team = retro == null ? null : teams.find(retro.team()).orElse(null);
          return retro == null || team == null
              ? Outcome.refused(new Refusal.Gone())
              : act.apply(retro, team);
        });
  }

  /** Takes a refusal out of its transaction, and the transaction back. */
  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal why;

    RolledBack(Refusal why) {
      super("refused", null, false, false);
      this.why = why;
    }
  }
}
