package io.plumbline.ritual.slack;

import com.slack.api.bolt.App;
import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.ritual.RitualAlarm;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.util.List;
import java.util.Optional;

/** The Slack face of the calendar of rituals: so far, the word about one that was missed. */
public final class RitualSlack implements SlackFeature {
  private final Occurrences occurrences;
  private final Teams teams;
  private final ComingUp comingUp;

  public RitualSlack(Occurrences occurrences, Teams teams, ComingUp comingUp) {
    this.occurrences = occurrences;
    this.teams = teams;
    this.comingUp = comingUp;
  }

  @Override
  public void register(App app) {
    // nobody presses anything here yet
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of(new Missed());
  }

  private Optional<Rendered> missed(Occurrence missed, Team team) {
    var next =
        comingUp.next(team).stream()
            .filter(coming -> coming.ritual() == missed.ritual())
            .findFirst();
    return Optional.of(MissedMessage.render(missed, next, team.calendar().zone()));
  }

  private final class Missed implements SurfaceRenderer {
    @Override
    public String view() {
      return RitualAlarm.MISSED_VIEW;
    }

    @Override
    public Optional<Rendered> render(Surface surface) {
      var subject = surface.subject();
      return occurrences
          .find(subject.workspace(), subject.id())
          .flatMap(missed -> teams.find(missed.team()).flatMap(team -> missed(missed, team)));
    }
  }
}
