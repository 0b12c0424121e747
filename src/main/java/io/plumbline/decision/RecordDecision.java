package io.plumbline.decision;

import io.plumbline.decision.DecisionDraft.Flaw;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.Role;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Writes a decision down and tells product of it where it changes something. Engineers and leads
 * decide; a product manager may write down what was decided.
 */
public final class RecordDecision {
  /** What came of it; nothing was kept but in the first case. */
  public sealed interface Outcome {
    record Recorded(Decision decision) implements Outcome {}

    /** The form was filled in wrong. */
    record Flawed(Set<Flaw> flaws) implements Outcome {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    /** Observers, and people of other teams, write down no decision. */
    record NotAllowed(Team team) implements Outcome {}

    /** This very request wrote it down before. */
    record Repeated() implements Outcome {}
  }

  private final Transactions transactions;
  private final Requests requests;
  private final Decisions decisions;
  private final Teams teams;
  private final AskProduct askProduct;
  private final DecisionTrail trail;
  private final InstantSource clock;

  public RecordDecision(
      Transactions transactions,
      Requests requests,
      Decisions decisions,
      Teams teams,
      AskProduct askProduct,
      DecisionTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.decisions = decisions;
    this.teams = teams;
    this.askProduct = askProduct;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whether the person may write down decisions of the team. */
  public static boolean isAllowed(Team team, MemberId member) {
    var roster = team.roster();
    return roster.runsRituals(member) || roster.has(member, Role.ENGINEER);
  }

  /**
   * @param seen the team as the form showed it; who may is asked of the team as it is now
   */
  public Outcome record(Team seen, DecisionDraft draft, MemberId by, RequestKey key) {
    return transactions.inTransaction(
        () -> {
          var team = teams.find(seen.id()).orElse(seen);
          if (!isAllowed(team, by)) {
            return new Outcome.NotAllowed(team);
          }
          var flaws = flaws(team, draft);
          if (!flaws.isEmpty()) {
            return new Outcome.Flawed(flaws);
          }
          // claimed last: a form that was refused can be sent again
          return requests.claim(team.id().workspace(), key)
              ? new Outcome.Recorded(recorded(team, draft, by))
              : new Outcome.Repeated();
        });
  }

  private Set<Flaw> flaws(Team team, DecisionDraft draft) {
    var today = LocalDate.ofInstant(clock.instant(), team.calendar().zone());
    var flaws = EnumSet.noneOf(Flaw.class);
    flaws.addAll(draft.flaws(today));
    var id = draft.superseded();
    if (id.isPresent()) {
      var old = decisions.hold(id.get()).filter(each -> each.team().equals(team.id()));
      if (old.isEmpty()) {
        flaws.add(Flaw.SUPERSEDES_NOTHING);
      } else if (!old.get().isInForce()) {
        flaws.add(Flaw.SUPERSEDED_BEFORE);
      }
    }
    return flaws;
  }

  private Decision recorded(Team team, DecisionDraft draft, MemberId by) {
    var now = clock.instant();
    var decision = decisions.add(team.id(), draft, by, now);
    trail.record(
        decision, "decision.recorded", by, now, Map.of("effect", decision.effect().word()));
    trail.showCard(decision, team);
    draft
        .superseded()
        .flatMap(decisions::find)
        .ifPresent(
            old -> {
              trail.record(old, "decision.superseded", by, now, Map.of());
              trail.noAlarm(old);
              trail.stale(old);
            });
    if (decision.waits()) {
      askProduct.begin(decision, team, now);
    }
    trail.staleHomes(team);
    return decision;
  }
}
