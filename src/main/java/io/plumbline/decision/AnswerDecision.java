package io.plumbline.decision;

import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A product manager says that they know of a decision, or that they want to talk. Neither is a yes
 * or a no: the decision stands.
 */
public final class AnswerDecision {
  /** What came of it; nothing was changed but in the first case. */
  public sealed interface Outcome {
    record Answered(Decision now) implements Outcome {}

    /** The person is no product manager of the team, or wrote the decision. */
    record NotAllowed(Decision decision, Team team) implements Outcome {}

    /** It has been answered, or another decision has taken its place. */
    record Overtaken(Decision now) implements Outcome {}

    /** There is no such decision. */
    record Gone() implements Outcome {}

    /** The answer for the case that it is. */
    default <T> T fold(
        Function<Answered, T> answered,
        Function<NotAllowed, T> notAllowed,
        Function<Overtaken, T> overtaken,
        Supplier<T> gone) {
      if (this instanceof Answered now) {
        return answered.apply(now);
      }
      if (this instanceof NotAllowed refused) {
        return notAllowed.apply(refused);
      }
      return this instanceof Overtaken late ? overtaken.apply(late) : gone.get();
    }
  }

  private final Transactions transactions;
  private final Requests requests;
  private final Decisions decisions;
  private final Askings askings;
  private final Teams teams;
  private final DecisionTrail trail;
  private final InstantSource clock;

  public AnswerDecision(
      Transactions transactions,
      Requests requests,
      Decisions decisions,
      Askings askings,
      Teams teams,
      DecisionTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.decisions = decisions;
    this.askings = askings;
    this.teams = teams;
    this.trail = trail;
    this.clock = clock;
  }

  public Outcome answer(DecisionId id, Answer answer, MemberId by, RequestKey key) {
    return transactions.inTransaction(
        () -> {
          var decision = decisions.hold(id).orElse(null);
          var team = decision == null ? null : teams.find(decision.team()).orElse(null);
          return decision == null || team == null
              ? new Outcome.Gone()
              : answer(decision, team, answer, by, key);
        });
  }

  private Outcome answer(Decision decision, Team team, Answer answer, MemberId by, RequestKey key) {
    if (!decision.mayAnswer(team).contains(by)) {
      return new Outcome.NotAllowed(decision, team);
    }
    var now = decision.knowledge().answered(answer, by, clock.instant());
    if (now.isEmpty() || !decision.isInForce() || !requests.claim(decision.id().workspace(), key)) {
      return new Outcome.Overtaken(decision);
    }
    decisions.answered(decision.id(), now.get());
    return new Outcome.Answered(answered(decision, team, answer, by));
  }

  private Decision answered(Decision decision, Team team, Answer answer, MemberId by) {
    var at = clock.instant();
    if (answer == Answer.LETS_TALK) {
      trail.record(decision, "decision.to_talk", by, at, Map.of());
      trail.openThread(decision, team);
    } else {
      trail.record(decision, "decision.known", by, at, Map.of());
    }
    askings.letSleep(decision.id());
    trail.noAlarm(decision);
    trail.stale(decision);
    trail.staleHomes(team);
    return decisions.find(decision.id()).orElseThrow();
  }
}
