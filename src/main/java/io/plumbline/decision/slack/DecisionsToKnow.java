package io.plumbline.decision.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.decision.Decision;
import io.plumbline.decision.Decisions;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** The decisions that wait for a product manager to know them, on their Home. */
public final class DecisionsToKnow implements HomeSection {
  private final Decisions decisions;

  public DecisionsToKnow(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    return decisions.waiting(team.id()).stream()
        .filter(decision -> decision.mayAnswer(team).contains(viewer))
        .map(decision -> block(decision, team))
        .toList();
  }

  static LayoutBlock block(Decision decision, Team team) {
    var says =
        "%s: %s. %s"
            .formatted(
                DecisionWords.name(decision, team),
                DecisionWords.title(decision),
                DecisionWords.change(decision));
    return Layout.section(
        "decision.home_" + decision.id().value(),
        says,
        DecisionCard.button(Ids.READ, "Read it", decision));
  }
}
