package io.plumbline.action;

import io.plumbline.store.Transactions;
import io.plumbline.team.AccountNews;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Asks the product managers and leads for another owner of what somebody promised who has left: the
 * team, by a change of its people, or Slack. One message to each of them for all that was promised.
 */
public final class WantOwner implements CalendarChanged, AccountNews {
  /** What is noticed within this time of one person's leaving is asked in one message. */
  private static final Duration TOGETHER = Duration.ofDays(1);

  /** Longer than what Slack said of a person is remembered. */
  private static final Duration KNOWN_AGAIN = Duration.ofMinutes(6);

  private final Transactions transactions;
  private final KeptActions actions;
  private final Departures departures;
  private final Teams teams;
  private final ActionTrail trail;
  private final InstantSource clock;

  public WantOwner(
      Transactions transactions,
      KeptActions actions,
      Departures departures,
      Teams teams,
      ActionTrail trail,
      InstantSource clock) {
    this.transactions = transactions;
    this.actions = actions;
    this.departures = departures;
    this.teams = teams;
    this.trail = trail;
    this.clock = clock;
  }

  /** Asks for what those promised who are not in the team any more; the rest is planned anew. */
  @Override
  public void changed(Team team) {
    var now = clock.instant();
    actions.wakeAll(team.id(), now);
    for (var action : actions.openOf(team.id())) {
      if (!team.roster().includes(action.owner())) {
        ask(team, action, now);
      }
    }
  }

  /** Asks, in every team of the workspace, for what this person promised. */
  @Override
  public void deactivated(WorkspaceId workspace, MemberId member) {
    transactions.run(
        () -> {
          var now = clock.instant();
          for (var action : actions.openOf(workspace, member)) {
            teams.find(action.team()).ifPresent(team -> ask(team, action, now));
          }
        });
  }

  /**
   * The person's account is active. What another owner is wanted for is looked at anew: where they
   * are in the team still, it is theirs again.
   */
  @Override
  public void active(WorkspaceId workspace, MemberId member) {
    transactions.run(
        () -> {
          var soon = clock.instant().plus(KNOWN_AGAIN);
          for (var action : actions.openOf(workspace, member)) {
            if (departures.wanting(action).isPresent()) {
              actions.wakeAt(action.ref(), soon);
              trail.alarm(action, soon);
            }
          }
        });
  }

  /** Asks once for the action; its owner is not reminded any more. */
  void ask(Team team, Action action, Instant now) {
    actions.letSleep(action.ref());
    trail.noAlarm(action);
    if (action.origin().isConfidential()) {
      return; // nobody else is to read it
    }
    if (departures.wanting(action).isPresent()) {
      return;
    }
    var owner = action.owner();
    var departure = departures.noticed(team.id(), owner, now.minus(TOGETHER), now);
    departures.want(departure, action);
    deciders(team, owner).forEach(decider -> trail.ask(departure, decider));
    trail.stale(departure);
    trail.record(action, "action.owner_wanted", null, now, Map.of("owner", owner.value()));
  }

  /** The owner is there: whoever was asked for another need not decide any more. */
  void isBack(Action action) {
    departures
        .wanting(action)
        .ifPresent(
            departure -> {
              departures.unwant(departure, action);
              trail.stale(departure);
            });
  }

  private static Set<MemberId> deciders(Team team, MemberId gone) {
    var all = new LinkedHashSet<>(team.roster().productManagers());
    all.addAll(team.roster().leads());
    all.remove(gone);
    return all;
  }
}
