package io.plumbline.retro.slack;

import io.plumbline.action.Action;
import io.plumbline.action.slack.ActionLists;
import io.plumbline.export.AskExport;
import io.plumbline.export.FakeExports;
import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.past.FakeHeldRetros;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.worth.AnswerWorth;
import io.plumbline.retro.worth.WakeWorth;
import io.plumbline.slack.command.Commands;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.FakeParkedSurfaces;
import io.plumbline.testing.FakeRememberedTeams;
import io.plumbline.testing.FakeRequests;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What stays of the retros of a desk. */
final class ClosingDesk {
  final FakeExports exports = new FakeExports();
  final Set<Long> closedActions = new HashSet<>();
  final PastRetros past;
  final WakeWorth wake;
  final Closing closing;
  Optional<Standing> standing = Optional.empty();

  final FakeParkedSurfaces parked = new FakeParkedSurfaces();

  private ClosingDesk(RetroDesk desk) {
    var transactions = new DirectTransactions();
    past =
        new PastRetros(
            new FakeHeldRetros(desk.retros, desk.cards, desk.votes),
            desk.actions,
            (Action action) -> closedActions.contains(action.id()),
            desk.worth);
    wake =
        new WakeWorth(
            transactions, desk.worth, desk.boards, desk.teams, desk.journal, desk.surfaces);
    closing =
        new Closing(
            desk.worth,
            new AnswerWorth(transactions, desk.worth, desk.boards, desk.teams, desk.clock),
            past,
            new AskExport(
                transactions, new FakeRequests(), exports, desk.journal, desk.surfaces, desk.clock),
            (view, subject) -> standing);
  }

  static ClosingDesk of(RetroDesk desk) {
    return new ClosingDesk(desk);
  }

  /** The retro's face over this desk. */
  static RetroSlack face(RetroDesk desk) {
    return of(desk).faceOver(desk);
  }

  RetroSlack faceOver(RetroDesk desk) {
    return new RetroSlack(
        new Commands(),
        desk.teams,
        new TeamOf(desk.teams, new FakeRememberedTeams()),
        desk.boards,
        desk.acts,
        closing,
        new ActionLists(desk.actions, desk.clock),
        parked,
        desk.clock);
  }
}
