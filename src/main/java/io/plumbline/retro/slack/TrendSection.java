package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.home.HomeSection;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.past.Trend;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the retros of a team do, on Home: a sentence on their worth and one on what was kept. */
public final class TrendSection implements HomeSection {
  private final PastRetros past;

  public TrendSection(PastRetros past) {
    this.past = past;
  }

  @Override
  public Part part() {
    return Part.FIGURES;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    return render(team, past.trend(team));
  }

  static List<LayoutBlock> render(Team team, Trend trend) {
    if (trend.retros().isEmpty()) {
      return List.of();
    }
    var sentences = new ArrayList<String>();
    if (!trend.rated().isEmpty()) {
      sentences.add(TrendWords.worth(trend));
    }
    sentences.add(TrendWords.kept(trend));
    var name = "*%s* · ".formatted(RetroWords.name(team));
    return sentences.stream().<LayoutBlock>map(each -> Layout.section(name + each)).toList();
  }
}
