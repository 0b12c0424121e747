package io.plumbline.app;

import io.plumbline.journal.RequestKey;
import io.plumbline.scope.Ask;
import io.plumbline.scope.Ask.Kind;
import io.plumbline.scope.Ask.Leaves;
import io.plumbline.scope.RequestChange.Filed;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The sprint that a sandbox starts in and the one before: goals with their whys, a locked scope, a
 * change that was agreed to and one that was rejected, a question that waits for an answer.
 */
final class SandboxSprint {
  private static final LocalTime KICK_OFF = LocalTime.of(10, 0);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Kit kit;
  private final SandboxCast cast;
  private final Team team;
  private int requests;

  SandboxSprint(Kit kit, SandboxCast cast, Team team) {
    this.kit = kit;
    this.cast = cast;
    this.team = team;
  }

  void write(Instant now) {
    var zone = team.calendar().zone();
    var today = LocalDate.ofInstant(now, zone);
    var sprint = team.sprints().sprintAt(today);
    var before = team.sprints().sprintAt(sprint.firstDay().minusDays(1));
    lastSprint(at(before.firstDay()));
    var kickOff = at(sprint.firstDay());
    thisSprint(kickOff.isAfter(now) ? early(sprint.firstDay(), now) : kickOff, now);
  }

  /** Not before the sprint's first day has begun, even if that is a minute ago. */
  private Instant early(LocalDate firstDay, Instant now) {
    var begun = firstDay.atStartOfDay(team.calendar().zone()).toInstant();
    var hourAgo = now.minus(HOUR);
    return hourAgo.isBefore(begun) ? begun : hourAgo;
  }

  private Instant at(LocalDate day) {
    return day.atTime(KICK_OFF).atZone(team.calendar().zone()).toInstant();
  }

  private void lastSprint(Instant start) {
    var clock = new PastClock(start);
    var gate = gate(clock);
    var goal =
        goal(gate, "Refunds reach the bank within a day", "Half of all tickets ask where it is.");
    items(gate, goal, "Refund webhook\nRefund page for support\nNightly reconciliation");
    locked(gate);
    clock.pass(HOUR.multipliedBy(26));
    var ask = ask(Kind.ADD, "Partial refunds", "Two merchants wait for them.");
    var request = filed(gate, ask);
    clock.pass(HOUR.multipliedBy(2));
    done(gate.acts().decide().approve(request.id(), 1, "", lena(), key()));
  }

  private void thisSprint(Instant start, Instant now) {
    var clock = new PastClock(start);
    var gate = gate(clock);
    var goal =
        goal(
            gate,
            "Returning customers pay in one step",
            "38 % of them leave at the address step; they have given it to us before.");
    items(gate, goal, "Saved addresses\nOne-step payment\nAddress autocomplete");
    items(gate, null, "Upgrade of the payment library");
    gate.kickOff().begin(team, clock.instant());
    locked(gate);
    var whole = Duration.between(clock.instant(), now);
    clock.pass(whole.dividedBy(3));
    var asked =
        gate.planActs()
            .askWhy()
            .ask(
                team.id().workspace(),
                goal.id(),
                "How do we know that it is the address, and not the price of shipping?",
                cast.member("noor"),
                false,
                key());
    done(asked);
    var ask = ask(Kind.ADD, "A banner for the partner launch", "The launch moved to next week.");
    var request = filed(gate, ask);
    clock.pass(whole.dividedBy(6));
    var reason = "Nobody is free to test it, and the payment freeze starts on Monday.";
    done(gate.acts().decide().reject(request.id(), 1, reason, cast.member("luis"), key()));
  }

  private Gate gate(PastClock clock) {
    return Gate.in(kit.with(clock, cast, cast));
  }

  private Goal goal(Gate gate, String what, String why) {
    var says = new GoalDraft(what, why, "", "");
    return done(gate.planActs().edit().addGoal(team, says, priya(), key()));
  }

  private void items(Gate gate, @Nullable Goal goal, String lines) {
    long id = goal == null ? 0 : goal.id();
    done(gate.planActs().edit().addItems(team, lines, id, lena(), key()));
  }

  private void locked(Gate gate) {
    done(gate.planActs().lock().lock(team, priya(), key()));
  }

  private ScopeRequest filed(Gate gate, Ask ask) {
    return done(gate.acts().requests().file(team, new Filed(ask, null, 0), priya(), key()));
  }

  private static Ask ask(Kind kind, String what, String why) {
    return new Ask(kind, 0, "", what, why, Leaves.NOTHING, "about 2 days", "", null);
  }

  private MemberId priya() {
    return cast.member("priya");
  }

  private MemberId lena() {
    return cast.member("lena");
  }

  private RequestKey key() {
    return new RequestKey("sprint history/" + ++requests);
  }

  private static <T, W> T done(Outcome<T, W> outcome) {
    return outcome.fold(
        result -> result,
        why -> {
          throw new IllegalStateException("the sandbox's sprint was refused: " + why);
        });
  }
}
