package io.plumbline.surprise.slack;

import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import io.plumbline.surprise.FlagSurprise;
import io.plumbline.surprise.SurpriseId;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.Teams;
import java.util.Optional;

/** Draws the message about a surprise. */
record SurpriseRenderer(Surprises surprises, Teams teams) implements SurfaceRenderer {
  @Override
  public String view() {
    return FlagSurprise.CARD_VIEW;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var subject = surface.subject();
    return surprises
        .find(new SurpriseId(subject.workspace(), subject.id()))
        .flatMap(
            surprise ->
                teams.find(surprise.team()).map(team -> SurpriseCard.render(surprise, team)));
  }
}
