package io.plumbline.surprise.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.commitment.Quarter;
import io.plumbline.commitment.Side;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.surprise.Surprise;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** How many surprises the quarter and the one before had, by side, on Home. */
public final class SurpriseFigures implements HomeSection {
  private final Surprises surprises;

  public SurpriseFigures(Surprises surprises) {
    this.surprises = surprises;
  }

  @Override
  public Part part() {
    return Part.FIGURES;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var quarter = Quarter.at(now, team);
    var before = Quarter.at(quarter.from().minusSeconds(1), team);
    return render(
        team,
        surprises.between(team.id(), quarter.from(), quarter.until()),
        surprises.between(team.id(), before.from(), before.until()).size());
  }

  /** Nothing where there is nothing to compare. */
  static List<LayoutBlock> render(Team team, List<Surprise> now, int before) {
    if (now.isEmpty() && before == 0) {
      return List.of();
    }
    var says =
        "*%s* · %s this quarter%s, %d in the one before."
            .formatted(Phrases.name(team), count(now.size()), sides(now), before);
    return List.of(Layout.section(says));
  }

  private static String count(int surprises) {
    if (surprises == 0) {
      return "No surprise was flagged";
    }
    return surprises == 1 ? "1 surprise was flagged" : surprises + " surprises were flagged";
  }

  private static String sides(List<Surprise> surprises) {
    long product = surprises.stream().filter(each -> each.side() == Side.PRODUCT).count();
    return surprises.isEmpty()
        ? ""
        : " (%d by product, %d by engineering)".formatted(product, surprises.size() - product);
  }
}
