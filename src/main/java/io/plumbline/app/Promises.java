package io.plumbline.app;

import io.plumbline.action.ActionTrail;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.WakeAction;
import io.plumbline.action.WantOwner;
import io.plumbline.action.slack.ActionSection;
import io.plumbline.action.slack.ActionSlack;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.action.store.JdbcDepartures;

/** What people promised to do: the actions of teams, built from the kit. */
final class Promises {
  private final Kit kit;
  private final JdbcActions actions;
  private final JdbcDepartures departures;
  private final ActionTrail trail;
  private final ChangeAction change;
  private final WantOwner wantOwner;

  Promises(Kit kit) {
    this.kit = kit;
    this.actions = new JdbcActions(kit.jdbi());
    this.departures = new JdbcDepartures(kit.jdbi());
    this.trail = new ActionTrail(kit.journal(), kit.surfaces(), kit.alarms());
    this.change =
        new ChangeAction(
            kit.transactions(),
            kit.requests(),
            actions,
            departures,
            kit.teams(),
            trail,
            kit.clock());
    this.wantOwner =
        new WantOwner(kit.transactions(), actions, departures, kit.teams(), trail, kit.clock());
  }

  void offer(Offers offers) {
    offers.changed().add(wantOwner);
    offers.accounts().add(wantOwner);
    offers.slack().add(new ActionSlack(actions, departures, kit.teams(), change, kit.clock()));
    offers
        .wakeables()
        .add(
            new WakeAction(
                kit.transactions(), actions, kit.teams(), kit.people(), wantOwner, trail));
    offers.home().add(new ActionSection(actions));
  }

  JdbcActions actions() {
    return actions;
  }

  ChangeAction change() {
    return change;
  }
}
