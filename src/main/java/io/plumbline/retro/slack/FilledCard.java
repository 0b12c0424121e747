package io.plumbline.retro.slack;

import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** The form of a card with all that was filled into it. */
record FilledCard(Caller caller, CardModal.About about, FormState state) {
  WorkspaceId workspace() {
    return caller.workspace();
  }

  String text() {
    return state.text(CardModal.TEXT).orElse("");
  }

  Optional<TeamId> team() {
    return CardModal.team(workspace(), about, state);
  }

  /** Where the card comes from, in the column that is chosen now or was named before. */
  CardModal.From from(TeamId team) {
    var column =
        CardModal.columnField(team, state).flatMap(state::option).orElse(about.from().column());
    return new CardModal.From(about.from().link(), about.from().hiddenIn(), column);
  }
}
