package io.plumbline.decision.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.decision.Decisions;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** How a team makes its decisions known, on Home: one sentence. */
public final class DecisionFigures implements HomeSection {
  private final Decisions decisions;

  public DecisionFigures(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Part part() {
    return Part.FIGURES;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    return render(team, decisions.tally(team.id()));
  }

  static List<LayoutBlock> render(Team team, Decisions.Tally tally) {
    if (tally.all() == 0) {
      return List.of();
    }
    return List.of(Layout.section("*%s* · %s".formatted(Phrases.name(team), sentence(tally))));
  }

  private static String sentence(Decisions.Tally tally) {
    var written = tally.all() == 1 ? "1 decision is" : tally.all() + " decisions are";
    if (tally.changing() == 0) {
      return written + " written down; none in force changes what the feature can do.";
    }
    int known = tally.changing() - tally.open();
    return "%s written down. Product has answered %d of the %d that change what the feature can do."
        .formatted(written, known, tally.changing());
  }
}
