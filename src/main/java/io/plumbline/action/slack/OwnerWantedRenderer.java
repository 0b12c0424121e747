package io.plumbline.action.slack;

import io.plumbline.action.ActionTrail;
import io.plumbline.action.Departure;
import io.plumbline.action.Departures;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.Optional;

/** Draws the question who takes over. */
record OwnerWantedRenderer(ActionDesk desk, Departures departures) implements SurfaceRenderer {
  @Override
  public String view() {
    return ActionTrail.OWNER_WANTED_VIEW;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    if (!(surface.place() instanceof Place.ToMember to)) {
      throw new IllegalStateException("an owner is wanted at " + surface.place());
    }
    var subject = surface.subject();
    return departures
        .find(subject.workspace(), subject.id())
        .flatMap(
            departure ->
                desk.teams()
                    .find(departure.team())
                    .map(team -> draw(departure, team, to.member())));
  }

  private Rendered draw(Departure departure, Team team, MemberId viewer) {
    var items =
        departures.wanted(departure).stream()
            .map(action -> new OwnerWantedCard.Item(action, desk.actions().changes(action.ref())))
            .toList();
    return OwnerWantedCard.render(departure, team, items, viewer, desk.today(team));
  }
}
