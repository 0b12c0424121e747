package io.plumbline.retro.slack;

import io.plumbline.retro.Boards;
import io.plumbline.retro.Facilitators.Handover;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import java.util.Optional;

/** The line in the board's thread that says who took over as facilitator. */
record HandoverLine(Boards boards) implements SurfaceRenderer {
  @Override
  public String view() {
    return "retro.handover";
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var id = new RetroId(surface.subject().workspace(), surface.subject().id());
    return boards.handover(id, Long.parseLong(surface.key())).map(HandoverLine::render);
  }

  static Rendered.Message render(Handover handover) {
    var from = handover.from().map(each -> ", taken over from " + Mrkdwn.member(each)).orElse("");
    return Privately.sentence(
        "%s facilitates from here%s.".formatted(Mrkdwn.member(handover.member()), from));
  }
}
