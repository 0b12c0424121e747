package io.plumbline.action;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.store.Transactions;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds the owner of an open action when its time has come, and plans the next reminder. */
public final class WakeAction implements Wakeable {
  private static final Logger log = LoggerFactory.getLogger(WakeAction.class);

  private final Transactions transactions;
  private final KeptActions actions;
  private final Teams teams;
  private final People people;
  private final WantOwner wantOwner;
  private final ActionTrail trail;

  public WakeAction(
      Transactions transactions,
      KeptActions actions,
      Teams teams,
      People people,
      WantOwner wantOwner,
      ActionTrail trail) {
    this.transactions = transactions;
    this.actions = actions;
    this.teams = teams;
    this.people = people;
    this.wantOwner = wantOwner;
    this.trail = trail;
  }

  @Override
  public String kind() {
    return ActionTrail.KIND;
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return actions.waiting(until, limit);
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new ActionId(key.workspace(), key.id());
    actions.find(id).ifPresent(seen -> wake(seen, now));
  }

  private void wake(Action seen, Instant now) {
    if (!seen.isOpen()) {
      transactions.run(() -> actions.letSleep(seen.ref()));
      return;
    }
    Optional<Person> owner;
    try {
      // asks Slack, so it happens before the transaction
      owner = people.find(seen.team().workspace(), seen.owner()).filter(Person::active);
    } catch (RuntimeException e) {
      log.info("cannot look up the owner of action={} now: {}", seen.id(), e.getMessage());
      return; // it still wants to be woken, and the next sweep does
    }
    transactions.run(
        () ->
            actions
                .hold(seen.ref())
                .filter(held -> held.action().version() == seen.version())
                .ifPresent(held -> wake(held, owner, now)));
  }

  private void wake(Reminding held, Optional<Person> owner, Instant now) {
    var action = held.action();
    var team = teams.find(action.team());
    if (team.isEmpty()) {
      actions.letSleep(action.ref());
    } else if (owner.isEmpty() || !team.get().roster().includes(action.owner())) {
      wantOwner.ask(team.get(), action, now);
    } else {
      wantOwner.isBack(action);
      remind(held, team.get(), owner.get(), now);
    }
  }

  private void remind(Reminding held, Team team, Person owner, Instant now) {
    var action = held.action();
    var next = new ReminderPlan(held, team.calendar(), owner.zone()).at(now);
    if (next instanceof ReminderPlan.Next.Send send) {
      sent(action, send.reminder(), now);
      var later = held.after(send.reminder());
      next = new ReminderPlan(later, team.calendar(), owner.zone()).at(now);
    }
    next.waitUntil()
        .ifPresentOrElse(
            at -> {
              actions.wakeAt(action.ref(), at);
              trail.alarm(action, at);
            },
            () -> actions.letSleep(action.ref()));
  }

  private void sent(Action action, Reminder reminder, Instant now) {
    actions.reminded(action.ref(), reminder);
    trail.remind(action, reminder);
    var which = reminder.name().toLowerCase(Locale.ROOT);
    trail.record(action, "action.reminded", null, now, Map.of("reminder", which));
  }
}
