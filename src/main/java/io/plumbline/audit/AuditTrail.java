package io.plumbline.audit;

import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Alarms;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.Surfaces;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an audit leaves behind: a journal line, surfaces, an alarm. Of an answer there is
 * no journal line, which would say when it was given.
 */
public final class AuditTrail {
  /** Asks one person. */
  public static final String INVITATION_VIEW = "audit.invitation";

  /** Reminds one person; its key counts the reminders. */
  public static final String REMINDER_VIEW = "audit.reminder";

  /** The result, for a product manager or lead. */
  public static final String RESULT_VIEW = "audit.result";

  /** The result in the channel. */
  public static final String POSTED_VIEW = "audit.posted";

  public static final String KIND = "audit";

  /** What the messages to one person show. */
  public static final String INVITATION = "audit_invitation";

  private final Journal journal;
  private final Surfaces surfaces;
  private final Alarms alarms;

  public AuditTrail(Journal journal, Surfaces surfaces, Alarms alarms) {
    this.journal = journal;
    this.surfaces = surfaces;
    this.alarms = alarms;
  }

  void record(
      Audit audit, String verb, @Nullable MemberId by, Instant at, Map<String, String> details) {
    record(audit.team(), verb, audit.id().value(), by, at, details);
  }

  void record(
      TeamId team,
      String verb,
      long subject,
      @Nullable MemberId by,
      Instant at,
      Map<String, String> details) {
    journal.record(new Entry(team.workspace(), team.value(), verb, subject, by, at, details));
  }

  /**
   * Writes to the person for the first time, or reminds them.
   *
   * @param prompts the how manyth time it is, and how many times they were written to before
   */
  void prompt(Invitation invitation, int prompts) {
    var place = new Place.ToMember(invitation.member());
    var subject = subject(invitation);
    surfaces.show(
        invitation.prompts() == 0
            ? new Surface(INVITATION_VIEW, subject, place)
            : new Surface(REMINDER_VIEW, subject, place, "reminder-" + (prompts - 1)));
  }

  void stale(Invitation invitation) {
    surfaces.stale(subject(invitation));
    surfaces.staleHome(invitation.audit().workspace(), invitation.member());
  }

  /** What is posted to them stays as it is. */
  void retire(Invitation invitation) {
    surfaces.retire(subject(invitation));
  }

  void showResult(Audit audit, MemberId member) {
    surfaces.show(new Surface(RESULT_VIEW, subject(audit.id()), new Place.ToMember(member)));
  }

  void post(Audit audit, Team team) {
    surfaces.show(
        new Surface(POSTED_VIEW, subject(audit.id()), new Place.InChannel(team.channel())));
  }

  void stale(Audit audit) {
    surfaces.stale(subject(audit.id()));
  }

  void staleHome(Team team, MemberId member) {
    surfaces.staleHome(team.id().workspace(), member);
  }

  void alarm(AuditId id, Instant at) {
    alarms.set(new AlarmKey(KIND, id.workspace(), id.value()), at);
  }

  void noAlarm(AuditId id) {
    alarms.cancel(new AlarmKey(KIND, id.workspace(), id.value()));
  }

  private static Subject subject(AuditId id) {
    return new Subject(id.workspace(), KIND, id.value());
  }

  private static Subject subject(Invitation invitation) {
    return new Subject(invitation.audit().workspace(), INVITATION, invitation.id());
  }
}
