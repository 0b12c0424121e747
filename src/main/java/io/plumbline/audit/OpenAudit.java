package io.plumbline.audit;

import io.plumbline.action.Actions;
import io.plumbline.audit.Audit.About;
import io.plumbline.audit.Audit.Change;
import io.plumbline.journal.RequestKey;
import io.plumbline.schedule.Period;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens an audit of a team; whom it asks is written to by {@link WakeAudit}. */
public final class OpenAudit {
  private static final long NOT_KEPT = 0;

  private final AuditRoom room;
  private final Inviting inviting;
  private final CurrentSprint sprints;
  private final Changes changes;

  public OpenAudit(AuditRoom room, CurrentSprint sprints, Actions actions) {
    this.room = room;
    this.inviting = new Inviting(room);
    this.sprints = sprints;
    this.changes = new Changes(room.shelves().audits(), actions);
  }

  /** By hand: by a product manager or lead. */
  public Outcome<Audit, Refusal> open(Team team, MemberId by, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotRunner(team));
    }
    var period = Period.quarter(room.today(team), Month.JANUARY).key();
    return room.once(team.id().workspace(), key, () -> begin(team, period, by, room.now()));
  }

  /** By the team's calendar; false where one is running, or nobody is there to be asked. */
  public boolean begin(Team team, String period, Instant now) {
    return room.transactions()
        .inTransaction(() -> begin(team, period, null, now).refusal().isEmpty());
  }

  private Outcome<Audit, Refusal> begin(
      Team team, String period, @Nullable MemberId by, Instant now) {
    var audits = room.shelves().audits();
    var running = audits.runningOf(team.id());
    if (running.isPresent()) {
      return Outcome.refused(new Refusal.Running(team, running.get()));
    }
    var rules = room.shelves().rules().of(team.id());
    var asked = Invitee.of(team, rules);
    if (asked.stream().allMatch(each -> each.part() == Part.MIRROR)) {
      return Outcome.refused(new Refusal.NobodyToAsk(team));
    }
    return audits
        .open(new Audits.Opening(drafted(team, period, rules, now), by))
        .map(audit -> opened(audit, asked, by))
        .orElseGet(() -> Outcome.refused(new Refusal.Repeated()));
  }

  private Audit drafted(Team team, String period, AuditRules rules, Instant now) {
    return new Audit(
        new AuditId(team.id().workspace(), NOT_KEPT),
        team.id(),
        period,
        now,
        PromptPlan.close(team.calendar(), now),
        rules,
        about(team, LocalDate.ofInstant(now, team.calendar().zone())),
        changes(team),
        null);
  }

  /** Who answers a week later means the same sprint by "the current" one. */
  private About about(Team team, LocalDate today) {
    return sprints
        .seen(team, today)
        .map(found -> new About(found.plan().sprint(), found.running()))
        .orElseGet(
            () -> {
              var next = CurrentSprint.next(team, today);
              boolean running = !today.isBefore(next.firstDay()) && next.days(team.calendar()) > 0;
              return new About(next, running);
            });
  }

  private List<Change> changes(Team team) {
    return changes.toAskAbout(team.id()).stream()
        .map(action -> new Change(action.id(), action.what()))
        .toList();
  }

  private Outcome<Audit, Refusal> opened(Audit audit, List<Invitee> asked, @Nullable MemberId by) {
    room.shelves().sealed().begin(audit.id());
    inviting.begin(audit.id(), asked);
    var details =
        Map.of(
            "period", audit.period(),
            "who", audit.rules().who().name(),
            "asked", Integer.toString(asked.size()));
    room.trail().record(audit, "audit.opened", by, audit.openedAt(), details);
    room.trail().alarm(audit.id(), audit.openedAt());
    return Outcome.done(audit);
  }
}
