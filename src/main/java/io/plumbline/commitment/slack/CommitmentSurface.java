package io.plumbline.commitment.slack;

import io.plumbline.commitment.CommitmentTrail;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Draws one view of a commitment from the state of the moment. */
record CommitmentSurface(
    String view, CommitmentDesk desk, BiFunction<Shown, Surface, Rendered.Message> drawing)
    implements SurfaceRenderer {

  static List<SurfaceRenderer> all(CommitmentDesk desk) {
    return List.of(
        new CommitmentSurface(
            CommitmentTrail.CARD_VIEW, desk, (shown, surface) -> CommitmentBlocks.inChannel(shown)),
        new CommitmentSurface(CommitmentTrail.ASK_VIEW, desk, CommitmentSurface::ask));
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    return desk.look(surface).map(shown -> drawing.apply(shown, surface));
  }

  private static Rendered.Message ask(Shown shown, Surface surface) {
    if (!(surface.place() instanceof Place.ToMember to)) {
      throw new IllegalStateException("a signature is asked for at " + surface.place());
    }
    var key = CommitmentTrail.key(shown.commitment().version());
    return CommitmentBlocks.toMember(shown, to.member(), surface.key().equals(key));
  }
}
