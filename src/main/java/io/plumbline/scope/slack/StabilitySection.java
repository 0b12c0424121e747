package io.plumbline.scope.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** How the scope of a team's sprint holds, in a sentence on Home. */
public final class StabilitySection implements HomeSection {
  private final ScopeDesk desk;

  public StabilitySection(ScopeDesk desk) {
    this.desk = desk;
  }

  @Override
  public Part part() {
    return Part.FIGURES;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var locked = desk.locked(team, 2);
    if (locked.isEmpty()) {
      return List.of();
    }
    var newest = desk.stability(team, locked.get(0));
    var before = locked.size() > 1 ? desk.stability(team, locked.get(1)) : null;
    return Layout.blocks(
        Layout.section(
            "*%s* · Sprint %d: %s"
                .formatted(
                    Phrases.name(team),
                    locked.get(0).sprint().number(),
                    StabilityWords.line(newest, before))));
  }
}
