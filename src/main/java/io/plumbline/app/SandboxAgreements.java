package io.plumbline.app;

import io.plumbline.commitment.Quarter;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.SignCommitment;
import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionDraft;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.decision.RecordDecision;
import io.plumbline.journal.RequestKey;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a sandbox's team has agreed on before it starts: a commitment that both sides signed, three
 * decisions of which one waits for product, and a surprise. Written through the same acts as
 * people's, each at its time.
 */
final class SandboxAgreements {
  private static final DecisionText WEBHOOKS =
      new DecisionText(
          "Queue the payment webhooks",
          "The provider repeats a webhook that we answer late, and we then book it twice.",
          "We answer at once and handle each from a queue, by its id, once.",
          "A lock around the handler: it would hold the provider's connection.",
          "");

  private static final DecisionText CACHE =
      new DecisionText(
          "Cache prices for an hour",
          "Each page asks the price service four times, and it answers in 300 ms.",
          "A cache of one hour in front of the price service.",
          "A faster database: three weeks of work.",
          "A new price shows up to an hour late.");

  private static final DecisionText ADDRESSES =
      new DecisionText(
          "Suggest addresses after three letters",
          "The address service charges by request, and one letter finds nothing useful.",
          "We ask it from the third letter on.",
          "Our own index of addresses: too much to keep fresh.",
          "Suggestions come after three letters and no longer after the first.");

  private final Kit kit;
  private final SandboxCast cast;
  private final Instant now;
  private int requests;

  SandboxAgreements(Kit kit, SandboxCast cast) {
    this.kit = kit;
    this.cast = cast;
    this.now = kit.clock().instant();
  }

  void write(Team team) {
    sign(team);
    record(team, daysAgo(18), "lena", Effect.NOTHING, WEBHOOKS);
    var cache = record(team, daysAgo(12), "eli", Effect.LESS, CACHE);
    know(cache, daysAgo(12).plus(Duration.ofHours(2)));
    flag(team);
    record(team, daysAgo(1), "luis", Effect.DIFFERENT, ADDRESSES);
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private NoSurprises at(Instant moment) {
    return new Wiring(kit.with(() -> moment, cast, cast)).keepingOutSurprises();
  }

  /** In the quarter that runs, however young it is. */
  private void sign(Team team) {
    var quarter = Quarter.at(now, team);
    var early = daysAgo(20);
    var moment = early.isBefore(quarter.from()) ? now : early;
    var acts = at(moment).commitmentActs();
    for (var side : Side.values()) {
      var by = cast.member(side == Side.PRODUCT ? "priya" : "lena");
      var outcome = acts.sign().sign(team.id(), quarter.key(), 1, side, by, request());
      check(outcome instanceof SignCommitment.Outcome.Signed, outcome);
    }
  }

  private Decision record(
      Team team, Instant moment, String author, Effect effect, DecisionText text) {
    var day = LocalDate.ofInstant(moment, team.calendar().zone());
    var draft = new DecisionDraft(text, effect, day, null);
    var outcome =
        at(moment).decisionActs().record().record(team, draft, cast.member(author), request());
    if (outcome instanceof RecordDecision.Outcome.Recorded done) {
      return done.decision();
    }
    throw new IllegalStateException("the sandbox's history was refused: " + outcome);
  }

  private void know(Decision decision, Instant moment) {
    var acts = at(moment).decisionActs();
    var outcome =
        acts.answer().answer(decision.id(), Answer.I_KNOW, cast.member("priya"), request());
    check(outcome instanceof AnswerDecision.Outcome.Answered, outcome);
  }

  private void flag(Team team) {
    var draft =
        new SurpriseDraft(
            "The refund flow changed on Tuesday; we saw it in the demo.", Side.PRODUCT, "", false);
    var outcome = at(daysAgo(5)).flagSurprise().flag(team, draft, cast.member("noor"), request());
    check(outcome instanceof FlagSurprise.Outcome.Flagged, outcome);
  }

  private static void check(boolean done, Object outcome) {
    if (!done) {
      throw new IllegalStateException("the sandbox's history was refused: " + outcome);
    }
  }

  private RequestKey request() {
    return new RequestKey("agreements/" + ++requests);
  }
}
