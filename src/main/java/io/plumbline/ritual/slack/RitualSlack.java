package io.plumbline.ritual.slack;

import com.slack.api.bolt.App;
import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.ritual.PlanNews;
import io.plumbline.ritual.PlanRoom;
import io.plumbline.ritual.RitualAlarm;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Slack face of the calendar of rituals: changes of the plan, and the word about one missed.
 */
public final class RitualSlack implements SlackFeature {
  private static final int LOOK_BACK_DAYS = 400;

  private final Occurrences occurrences;
  private final PlanDesk desk;
  private final ComingUp comingUp;

  public RitualSlack(Occurrences occurrences, Teams teams, ComingUp comingUp, PlanRoom room) {
    this.occurrences = occurrences;
    this.comingUp = comingUp;
    this.desk = new PlanDesk(occurrences, teams, comingUp, PlanDesk.Acts.in(room));
  }

  @Override
  public void register(App app) {
    new PlanButtons(desk).register(app);
    new PlanForms(desk).register(app);
  }

  @Override
  public List<SurfaceRenderer> renderers() {
    return List.of(
        new OfOccurrence(
            RitualAlarm.MISSED_VIEW, found -> missed(found.occurrence(), found.team())),
        new OfOccurrence(PlanNews.CHANGED_VIEW, desk::message));
  }

  private Rendered missed(Occurrence missed, Team team) {
    var next =
        comingUp.next(team).stream()
            .filter(coming -> coming.ritual() == missed.ritual())
            .findFirst();
    return MissedMessage.render(team, missed, leftOutBefore(missed), next);
  }

  /** How many in a row before it could not be looked at in time either. */
  private int leftOutBefore(Occurrence missed) {
    int inARow = 0;
    for (var one :
        occurrences.since(missed.team(), missed.ritual(), missed.day().minusDays(LOOK_BACK_DAYS))) {
      if (one.day().isBefore(missed.day())) {
        inARow = one.state() == Occurrence.State.SKIPPED ? inARow + 1 : 0;
      }
    }
    return inARow;
  }

  private final class OfOccurrence implements SurfaceRenderer {
    private final String view;
    private final Function<PlanDesk.Found, Rendered> message;

    OfOccurrence(String view, Function<PlanDesk.Found, Rendered> message) {
      this.view = view;
      this.message = message;
    }

    @Override
    public String view() {
      return view;
    }

    @Override
    public Optional<Rendered> render(Surface surface) {
      var subject = surface.subject();
      return desk.found(subject.workspace(), subject.id()).map(message);
    }
  }
}
