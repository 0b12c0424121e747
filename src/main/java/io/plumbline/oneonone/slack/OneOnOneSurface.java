package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.PairId;
import io.plumbline.oneonone.Plan;
import io.plumbline.oneonone.Trail;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws one view of a 1:1. What Slack does not let the two have together, each of them gets by
 * direct message, with the reason.
 */
final class OneOnOneSurface implements SurfaceRenderer {
  private final String view;
  private final Surfaces surfaces;
  private final Function<Surface, Optional<Rendered.Message>> drawing;

  private OneOnOneSurface(
      String view, Surfaces surfaces, Function<Surface, Optional<Rendered.Message>> drawing) {
    this.view = view;
    this.surfaces = surfaces;
    this.drawing = drawing;
  }

  static List<SurfaceRenderer> all(OneOnOneDesk desk, Surfaces surfaces) {
    return List.of(
        new OneOnOneSurface(Trail.TOPICS_VIEW, surfaces, surface -> topics(desk, surface)),
        new OneOnOneSurface(Trail.AGENDA_VIEW, surfaces, surface -> agenda(desk, surface)),
        new OneOnOneSurface(
            Trail.MET_VIEW, surfaces, surface -> desk.look(surface).map(MetCard::render)),
        new OneOnOneSurface(Trail.CONSENT_VIEW, surfaces, surface -> consent(desk, surface)));
  }

  @Override
  public String view() {
    return view;
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    return drawing.apply(surface).map(message -> instead(surface, message));
  }

  @Override
  public void parked(Surface surface, String reason) {
    if (surface.place() instanceof Place.ToGroup group) {
      group
          .members()
          .forEach(
              member ->
                  surfaces.show(
                      new Surface(view, surface.subject(), new Place.ToMember(member), reason)));
    }
  }

  /** The key of a message that stands in for one to the two tells why. */
  private static Rendered instead(Surface surface, Rendered.Message message) {
    if (surface.key().isEmpty()) {
      return message;
    }
    var blocks = new ArrayList<LayoutBlock>();
    var why =
        "Slack does not let me write to both of you together (%s), so each of you gets this."
            .formatted(Mrkdwn.escape(surface.key()));
    blocks.add(Layout.context(why));
    blocks.addAll(message.blocks());
    return new Rendered.Message(message.text() + " " + why, blocks);
  }

  private static Optional<Rendered.Message> topics(OneOnOneDesk desk, Surface surface) {
    if (!(surface.place() instanceof Place.ToMember to)) {
      throw new IllegalStateException("topics are asked for at " + surface.place());
    }
    return desk.look(surface)
        .map(
            shown -> {
              var talk = shown.talk();
              boolean skipped =
                  desk.plan()
                      .at(talk.id().workspace(), talk.occurrence())
                      .filter(Plan.Place::skipped)
                      .isPresent();
              return TopicsCard.render(shown, to.member(), skipped);
            });
  }

  private static Optional<Rendered.Message> agenda(OneOnOneDesk desk, Surface surface) {
    return desk.look(surface)
        .map(shown -> shown.talk().isOver() ? SummaryCard.render(shown) : AgendaCard.render(shown));
  }

  private static Optional<Rendered.Message> consent(OneOnOneDesk desk, Surface surface) {
    var subject = surface.subject();
    var pair = desk.shelves().pairs().find(new PairId(subject.workspace(), subject.id()));
    return pair.flatMap(
        (Pair found) ->
            desk.teams().find(found.team()).map(team -> ConsentCard.render(team, found)));
  }
}
