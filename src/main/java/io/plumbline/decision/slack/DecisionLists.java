package io.plumbline.decision.slack;

import com.slack.api.model.view.View;
import io.plumbline.decision.Decision;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.Optional;

/** The views that commands and buttons open, drawn from the state of the moment. */
record DecisionLists(DecisionDesk desk) {
  /** The page of the list; the last one where there is none of that number. */
  Optional<View> list(Team team, int page) {
    int all = desk.decisions().tally(team.id()).all();
    if (all == 0) {
      return Optional.empty();
    }
    int shown = Math.max(0, Math.min(page, (all - 1) / ListModal.PAGE));
    var decisions =
        desk.decisions().of(team.id(), shown * ListModal.PAGE, ListModal.PAGE).stream()
            .map(decision -> desk.with(decision, team))
            .toList();
    return Optional.of(ListModal.render(team, decisions, all, shown));
  }

  View detail(Shown shown, MemberId viewer) {
    return DetailModal.render(shown, viewer);
  }

  View form(Team team, DecisionModal.Start start) {
    var inForce = desk.decisions().inForce(team.id(), DecisionModal.MOST_OFFERED);
    return DecisionModal.render(team, inForce, start, desk.today(team));
  }

  Optional<Shown> numbered(Team team, int number) {
    return desk.decisions().find(team.id(), number).map((Decision d) -> desk.with(d, team));
  }
}
