package io.plumbline.oneonone.slack;

import com.slack.api.model.view.View;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.Optional;

/** Opens the form in which a decision is recorded for the whole team. */
@FunctionalInterface
public interface DecisionForm {
  /**
   * The form; empty where this person records none.
   *
   * @param title stands in it to begin with
   */
  Optional<View> of(Team team, String title, MemberId viewer);
}
