package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditTrail;
import io.plumbline.audit.Audits;
import io.plumbline.audit.Invitation;
import io.plumbline.audit.Invitations;
import io.plumbline.audit.Question;
import io.plumbline.home.HomeSection;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Phrases;
import io.plumbline.surface.ParkedSurfaces.Parked;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The audit that waits for a person, on their Home. */
final class AuditsWaiting implements HomeSection {
  private final Audits audits;
  private final Invitations invitations;

  AuditsWaiting(Audits audits, Invitations invitations) {
    this.audits = audits;
    this.invitations = invitations;
  }

  @Override
  public Part part() {
    return Part.WAITING;
  }

  @Override
  public List<LayoutBlock> render(Team team, MemberId viewer, Instant now) {
    var running = audits.runningOf(team.id()).filter(audit -> audit.takesAnswers(now));
    return running
        .flatMap(audit -> invitations.of(audit.id(), viewer).filter(Invitation::isOpen))
        .map(open -> block(team, running.orElseThrow(), open))
        .stream()
        .toList();
  }

  /**
   * A reminder goes only to who has not answered, and a message that stands is drawn again as they
   * answer: whom Slack refuses then is nobody's business. That they could not be asked is.
   */
  @Override
  public boolean mayTell(Parked parked) {
    return switch (parked.surface().view()) {
      case AuditTrail.REMINDER_VIEW -> false;
      case AuditTrail.INVITATION_VIEW -> !parked.arrived();
      default -> true;
    };
  }

  static LayoutBlock block(Team team, Audit audit, Invitation open) {
    var questions = AuditWords.questions(Question.of(audit, open.part()));
    var says =
        "The audit of %s asks you %s; it closes %s."
            .formatted(
                Phrases.name(team),
                questions.toLowerCase(Locale.ROOT),
                AuditWords.moment(audit.closesAt(), team));
    return Layout.section(
        "audit.home_" + audit.id().value(),
        says,
        Layout.button(Ids.of(Ids.ANSWER, audit.id()), "Answer", On.written(audit.id())));
  }
}
