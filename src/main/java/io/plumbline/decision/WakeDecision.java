package io.plumbline.decision;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.store.Transactions;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds product of a decision that it has not answered, and plans the next reminder. */
public final class WakeDecision implements Wakeable {
  private static final Logger log = LoggerFactory.getLogger(WakeDecision.class);

  private final Transactions transactions;
  private final Decisions decisions;
  private final Askings askings;
  private final Teams teams;
  private final People people;
  private final AskProduct askProduct;
  private final DecisionTrail trail;

  public WakeDecision(
      Transactions transactions,
      Decisions decisions,
      Askings askings,
      Teams teams,
      People people,
      AskProduct askProduct,
      DecisionTrail trail) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.askings = askings;
    this.teams = teams;
    this.people = people;
    this.askProduct = askProduct;
    this.trail = trail;
  }

  @Override
  public String kind() {
    return DecisionTrail.KIND;
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return askings.waiting(until, limit);
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    decisions.find(new DecisionId(key.workspace(), key.id())).ifPresent(seen -> wake(seen, now));
  }

  private void wake(Decision seen, Instant now) {
    var team = teams.find(seen.team()).orElse(null);
    if (team == null || !seen.waits()) {
      transactions.run(() -> askings.letSleep(seen.id()));
      return;
    }
    Map<MemberId, ZoneId> there;
    try {
      there = there(seen, team); // asks Slack, so it happens before the transaction
    } catch (RuntimeException e) {
      log.info("cannot look up who knows decision={} now: {}", seen.id().value(), e.getMessage());
      return; // it still wants to be woken, and the next sweep does
    }
    transactions.run(
        () -> {
          boolean isAsSeen =
              teams
                  .find(team.id())
                  .filter(current -> current.version() == team.version())
                  .isPresent();
          decisions
              .hold(seen.id())
              .filter(held -> isAsSeen && held.waits())
              .ifPresent(held -> wake(held, team, there, now));
        });
  }

  private Map<MemberId, ZoneId> there(Decision decision, Team team) {
    var there = new LinkedHashMap<MemberId, ZoneId>();
    for (var member : decision.mayAnswer(team)) {
      people
          .find(team.id().workspace(), member)
          .filter(Person::active)
          .ifPresent(person -> there.put(member, person.zone()));
    }
    return there;
  }

  private void wake(Decision held, Team team, Map<MemberId, ZoneId> there, Instant now) {
    askProduct.settle(held, team, there.keySet(), now);
    askings.of(held.id()).stream()
        .filter(Asking::isThere)
        .flatMap(asking -> remind(held, team, asking, there, now).stream())
        .min(Instant::compareTo)
        .ifPresentOrElse(
            at -> {
              askings.wakeAt(held.id(), at);
              trail.alarm(held, at);
            },
            () -> askings.letSleep(held.id()));
  }

  /** When this person wants to be reminded next. */
  private Optional<Instant> remind(
      Decision held, Team team, Asking asking, Map<MemberId, ZoneId> there, Instant now) {
    return Stream.ofNullable(there.get(asking.member()))
        .map(zone -> new ReminderPlan(asking.since(), team.calendar(), zone))
        .findFirst()
        .flatMap(plan -> remind(held, asking, plan, now));
  }

  private Optional<Instant> remind(Decision held, Asking asking, ReminderPlan plan, Instant now) {
    int due = plan.due(asking.reminders(), now);
    if (due > asking.reminders()) {
      askings.reminded(held.id(), asking.member(), due);
      trail.remind(held, asking.member(), due);
      trail.record(held, "decision.reminded", null, now, Map.of("reminder", Integer.toString(due)));
    }
    return plan.next(due, now);
  }
}
