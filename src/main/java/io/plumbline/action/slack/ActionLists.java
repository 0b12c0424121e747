package io.plumbline.action.slack;

import com.slack.api.model.view.View;
import io.plumbline.action.KeptActions;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.time.LocalDate;

/** The lists of what teams promised, for any command or button that shows one. */
public final class ActionLists {
  private final KeptActions actions;
  private final InstantSource clock;

  public ActionLists(KeptActions actions, InstantSource clock) {
    this.actions = actions;
    this.clock = clock;
  }

  /** The open actions of the team, from the first page, as this person may change them. */
  public View of(Team team, MemberId viewer) {
    return at(team, new ActionList.Part(team.id().value(), false, 0), viewer);
  }

  View at(Team team, ActionList.Part part, MemberId viewer) {
    var shown =
        part.closed()
            ? actions.closedOf(team.id(), ActionList.MOST_CLOSED)
            : actions.openOf(team.id());
    var forAll = shown.stream().filter(action -> !action.origin().isConfidential()).toList();
    return ActionList.render(team, part, forAll, viewer, today(team));
  }

  private LocalDate today(Team team) {
    return LocalDate.ofInstant(clock.instant(), team.calendar().zone());
  }
}
