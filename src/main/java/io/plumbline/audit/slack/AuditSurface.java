package io.plumbline.audit.slack;

import io.plumbline.audit.AuditId;
import io.plumbline.audit.AuditTrail;
import io.plumbline.audit.Result;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws one view of audits from the state of the moment. */
record AuditSurface(String view, Function<Surface, Optional<Rendered.Message>> drawing)
    implements SurfaceRenderer {

  static List<SurfaceRenderer> all(AuditDesk desk) {
    return List.of(
        new AuditSurface(
            AuditTrail.INVITATION_VIEW,
            surface -> asked(desk, surface).map(InvitationCard::render)),
        new AuditSurface(
            AuditTrail.REMINDER_VIEW,
            surface -> asked(desk, surface).map(InvitationCard::reminder)),
        new AuditSurface(
            AuditTrail.RESULT_VIEW, surface -> shown(desk, surface).map(ResultCard::toRunner)),
        new AuditSurface(
            AuditTrail.POSTED_VIEW, surface -> shown(desk, surface).map(ResultCard::inChannel)));
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    return drawing.apply(surface).map(Rendered.class::cast);
  }

  private static Optional<InvitationCard.Asked> asked(AuditDesk desk, Surface surface) {
    var subject = surface.subject();
    return desk.shelves()
        .invitations()
        .find(subject.workspace(), subject.id())
        .flatMap(desk::asked);
  }

  private static Optional<Result> shown(AuditDesk desk, Surface surface) {
    return desk.results().of(new AuditId(surface.subject().workspace(), surface.subject().id()));
  }
}
