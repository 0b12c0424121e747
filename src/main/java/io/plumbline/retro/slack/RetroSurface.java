package io.plumbline.retro.slack;

import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import java.util.Optional;
import java.util.function.Function;

/** Draws a retro on a surface, through one of its views. */
record RetroSurface(String view, Boards boards, Function<Board, Rendered.Message> drawing)
    implements SurfaceRenderer {
  @Override
  public Optional<Rendered> render(Surface surface) {
    var subject = surface.subject();
    return boards.of(new RetroId(subject.workspace(), subject.id())).map(drawing);
  }
}
