package io.plumbline.action;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.store.Transactions;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Closes, moves, hands over or rewords an action. Its owner may, and the product managers and leads
 * of its team. Whoever comes second, or twice, is told what the first did.
 */
public final class ChangeAction {
  /** What came of it; nothing was changed but in the first case. */
  public sealed interface Outcome {
    record Changed(Action now) implements Outcome {}

    /** The form was filled in wrong. */
    record Flawed(Set<Deed.Flaw> flaws) implements Outcome {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    /** The person may not. */
    record NotAllowed(Action action, Team team) implements Outcome {}

    /** Something else happened to it first, or this very request did it before. */
    record Overtaken(Action now, ActionChange last) implements Outcome {}

    /** There is no such action. */
    record Gone() implements Outcome {}

    /** The answer for the case that it is. */
    default <R> R fold(Cases<R> cases) {
      if (this instanceof Changed changed) {
        return cases.changed().apply(changed);
      }
      if (this instanceof Flawed flawed) {
        return cases.flawed().apply(flawed);
      }
      if (this instanceof NotAllowed notAllowed) {
        return cases.notAllowed().apply(notAllowed);
      }
      return this instanceof Overtaken overtaken
          ? cases.overtaken().apply(overtaken)
          : cases.gone().get();
    }
  }

  /** One answer for each case. */
  public record Cases<R>(
      Function<Outcome.Changed, R> changed,
      Function<Outcome.Flawed, R> flawed,
      Function<Outcome.NotAllowed, R> notAllowed,
      Function<Outcome.Overtaken, R> overtaken,
      Supplier<R> gone) {}

  private final Transactions transactions;
  private final Requests requests;
  private final KeptActions actions;
  private final Departures departures;
  private final Teams teams;
  private final ActionTrail trail;
  private final InstantSource clock;

  public ChangeAction(
      Transactions transactions,
      Requests requests,
      KeptActions actions,
      Departures departures,
      Teams teams,
      ActionTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.actions = actions;
    this.departures = departures;
    this.teams = teams;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Whether the person may change the action of this team; what stays between two is changed by its
   * owner, or by who wrote it down.
   */
  public static boolean isAllowed(Action action, Team team, MemberId member) {
    boolean others =
        action.origin().isConfidential()
            ? action.addedBy().equals(member)
            : team.roster().runsRituals(member);
    return others || action.owner().equals(member);
  }

  /**
   * @param version the version of the action that the person saw
   */
  public Outcome change(ActionId id, int version, Deed deed, MemberId by, RequestKey key) {
    return transactions.inTransaction(
        () -> {
          var action = actions.hold(id).map(Reminding::action).orElse(null);
          var team = action == null ? null : teams.find(action.team()).orElse(null);
          return action == null || team == null
              ? new Outcome.Gone()
              : refused(action, team, version, deed, by, key)
                  .orElseGet(() -> changed(action, deed, by));
        });
  }

  /** The request is claimed last: one that was refused may come again. */
  private Optional<Outcome> refused(
      Action action, Team team, int version, Deed deed, MemberId by, RequestKey key) {
    if (action.origin().isConfidential() && !isAllowed(action, team, by)) {
      return Optional.of(new Outcome.NotAllowed(action, team)); // nor what became of it
    }
    boolean movedOn = action.version() != version && deed.mindsChanges();
    if (!action.isOpen() || movedOn) {
      return Optional.of(overtaken(action));
    }
    if (!isAllowed(action, team, by)) {
      return Optional.of(new Outcome.NotAllowed(action, team));
    }
    var today = LocalDate.ofInstant(clock.instant(), team.calendar().zone());
    var flaws = deed.flaws(action, team, today);
    if (!flaws.isEmpty()) {
      return Optional.of(new Outcome.Flawed(flaws));
    }
    return requests.claim(action.team().workspace(), key)
        ? Optional.empty()
        : Optional.of(overtaken(action));
  }

  private Outcome overtaken(Action action) {
    var changes = actions.changes(action.ref());
    return changes.isEmpty()
        ? new Outcome.Gone()
        : new Outcome.Overtaken(action, changes.get(changes.size() - 1));
  }

  private Outcome changed(Action before, Deed deed, MemberId by) {
    var at = clock.instant();
    var now = deed.applied(before, by, at);
    actions.change(
        now, new ActionChange(deed.kind(), by, at, deed.why(), before.terms(), now.terms()));
    trail.record(now, deed.kind().verb(), by, at, details(now));
    if (now.isOpen()) {
      trail.alarm(now, at);
    } else {
      trail.noAlarm(now);
    }
    redraw(before, now, by);
    return new Outcome.Changed(now);
  }

  private void redraw(Action before, Action now, MemberId by) {
    trail.stale(now);
    if (now.isOpen()) {
      trail.staleOrigin(now);
    }
    departures.of(now.ref()).forEach(trail::stale);
    trail.staleHome(now.team(), now.owner());
    if (!now.owner().equals(before.owner())) {
      trail.staleHome(now.team(), before.owner());
      if (!now.owner().equals(by)) {
        trail.tellNewOwner(now);
      }
    }
  }

  private static Map<String, String> details(Action now) {
    return Map.of("owner", now.owner().value(), "due", now.due().toString());
  }
}
