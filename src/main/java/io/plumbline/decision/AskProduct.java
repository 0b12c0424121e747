package io.plumbline.decision;

import io.plumbline.store.Transactions;
import io.plumbline.team.AccountNews;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the product managers of a decision that waits for them. Where one leaves, it moves on to
 * the others; where none is left, the leads are told, and everybody sees it on the card.
 */
public final class AskProduct implements CalendarChanged, AccountNews {
  private final Transactions transactions;
  private final Decisions decisions;
  private final Askings askings;
  private final Teams teams;
  private final DecisionTrail trail;
  private final InstantSource clock;

  public AskProduct(
      Transactions transactions,
      Decisions decisions,
      Askings askings,
      Teams teams,
      DecisionTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.askings = askings;
    this.teams = teams;
    this.trail = trail;
    this.clock = clock;
  }

  /** Tells all of them of a new decision. Whether they are all still there is looked up at once. */
  void begin(Decision decision, Team team, Instant now) {
    settle(decision, team, decision.mayAnswer(team), now);
    wakeNow(decision, now);
  }

  /** The people or the calendar of the team have changed. */
  @Override
  public void changed(Team team) {
    var now = clock.instant();
    for (var waiting : decisions.waiting(team.id())) {
      var left = left(waiting);
      settleHeld(waiting, team, member -> !left.contains(member), now);
    }
  }

  @Override
  public void deactivated(WorkspaceId workspace, MemberId member) {
    transactions.run(
        () -> {
          var now = clock.instant();
          for (var team : teams.of(workspace, member)) {
            for (var waiting : decisions.waiting(team.id())) {
              var left = left(waiting);
              settleHeld(waiting, team, each -> !each.equals(member) && !left.contains(each), now);
            }
          }
        });
  }

  /** Who is known to have left, whatever the team's list of people says. */
  private List<MemberId> left(Decision decision) {
    return askings.of(decision.id()).stream()
        .filter(asking -> !asking.isThere())
        .map(Asking::member)
        .toList();
  }

  private void settleHeld(Decision seen, Team team, Predicate<MemberId> isThere, Instant now) {
    decisions
        .hold(seen.id())
        .filter(Decision::waits)
        .ifPresent(
            held -> {
              settle(held, team, held.mayAnswer(team).stream().filter(isThere).toList(), now);
              wakeNow(held, now);
            });
  }

  /** Those who can answer are these, and nobody else; the decision is held. */
  void settle(Decision decision, Team team, Collection<MemberId> there, Instant now) {
    var asked =
        askings.of(decision.id()).stream().filter(Asking::isThere).map(Asking::member).toList();
    var gone = asked.stream().filter(member -> !there.contains(member)).toList();
    var more = there.stream().filter(member -> !asked.contains(member)).toList();
    for (var member : more) {
      askings.ask(decision.id(), member, now);
      trail.ask(decision, member);
    }
    for (var member : gone) {
      askings.left(decision.id(), member, now);
      trail.record(decision, "decision.moved_on", null, now, Map.of("left", member.value()));
      there.forEach(other -> trail.tellInsteadOf(decision, other, member, now));
    }
    if (there.isEmpty()) {
      team.roster().leads().forEach(lead -> trail.sayNobody(decision, lead));
    }
    if (!more.isEmpty() || !gone.isEmpty()) {
      trail.stale(decision);
      trail.staleHomes(team);
    }
  }

  private void wakeNow(Decision decision, Instant now) {
    askings.wakeAt(decision.id(), now);
    trail.alarm(decision, now);
  }
}
