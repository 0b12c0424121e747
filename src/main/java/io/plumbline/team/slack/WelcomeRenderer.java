package io.plumbline.team.slack;

import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamNews;
import io.plumbline.team.Teams;
import java.util.Optional;

/** Draws the message in a team's channel that says how the team is set up. */
final class WelcomeRenderer implements SurfaceRenderer {
  private final Teams teams;

  WelcomeRenderer(Teams teams) {
    this.teams = teams;
  }

  @Override
  public String view() {
    return TeamNews.WELCOME;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var subject = surface.subject();
    return teams
        .find(new TeamId(subject.workspace(), subject.id()))
        .map(TeamCard::welcome)
        .map(message -> message);
  }
}
