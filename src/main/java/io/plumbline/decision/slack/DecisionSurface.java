package io.plumbline.decision.slack;

import io.plumbline.decision.DecisionTrail;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Draws one view of a decision from the state of the moment. */
record DecisionSurface(
    String view, DecisionDesk desk, BiFunction<Shown, Surface, Optional<Rendered.Message>> drawing)
    implements SurfaceRenderer {

  static List<SurfaceRenderer> all(DecisionDesk desk) {
    return List.of(
        new DecisionSurface(
            DecisionTrail.CARD_VIEW,
            desk,
            (shown, surface) -> Optional.of(DecisionCard.inChannel(shown))),
        new DecisionSurface(
            DecisionTrail.ASK_VIEW,
            desk,
            (shown, surface) -> Optional.of(DecisionCard.toMember(shown, viewer(surface)))),
        new DecisionSurface(
            DecisionTrail.REMINDER_VIEW,
            desk,
            (shown, surface) ->
                Optional.of(DecisionMessages.reminder(shown, viewer(surface), insteadOf(surface)))),
        new DecisionSurface(
            DecisionTrail.NOBODY_VIEW,
            desk,
            (shown, surface) -> Optional.of(DecisionMessages.nobody(shown))),
        new DecisionSurface(
            DecisionTrail.TALK_VIEW, desk, (shown, surface) -> DecisionMessages.talk(shown)));
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    return desk.look(surface).flatMap(shown -> drawing.apply(shown, surface));
  }

  private static MemberId viewer(Surface surface) {
    if (surface.place() instanceof Place.ToMember to) {
      return to.member();
    }
    throw new IllegalStateException(surface.view() + " is drawn at " + surface.place());
  }

  private static Optional<MemberId> insteadOf(Surface surface) {
    var key = surface.key();
    if (!key.startsWith(DecisionTrail.INSTEAD_OF)) {
      return Optional.empty();
    }
    var rest = key.substring(DecisionTrail.INSTEAD_OF.length());
    return Optional.of(new MemberId(rest.substring(0, rest.lastIndexOf('-'))));
  }
}
