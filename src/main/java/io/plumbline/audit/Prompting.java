package io.plumbline.audit;

import io.plumbline.audit.Invitation.State;
import io.plumbline.team.Absences;
import io.plumbline.team.People;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writes to whoever is due, some at a time, and plans when to look again. */
final class Prompting {
  private final AuditRoom room;
  private final People people;
  private final Absences absences;

  Prompting(AuditRoom room, People people, Absences absences) {
    this.room = room;
    this.people = people;
    this.absences = absences;
  }

  void prompt(Audit audit, Team team, Instant now) {
    var open = open(audit);
    var where = Whereabouts.ask(people, team, open);
    var next = audit.closesAt();
    for (var some : Portions.of(open)) {
      var later = room.transactions().inTransaction(() -> prompt(audit, team, some, where, now));
      next = later.isBefore(next) ? later : next;
    }
    plan(audit, next);
  }

  private void plan(Audit audit, Instant next) {
    room.transactions()
        .run(
            () ->
                room.shelves()
                    .audits()
                    .hold(audit.id())
                    .filter(Audit::isRunning)
                    .ifPresent(
                        held -> {
                          room.shelves().audits().wakeAt(audit.id(), next);
                          room.trail().alarm(audit.id(), next);
                        }));
  }

  /** Returns when the first of these is to be looked at again. */
  private Instant prompt(
      Audit audit, Team team, List<Invitation> some, Whereabouts where, Instant now) {
    var next = audit.closesAt();
    if (!isHeldRunning(audit)) {
      return next;
    }
    for (var seen : some) {
      var invitation = room.shelves().invitations().find(audit.id().workspace(), seen.id());
      var later =
          invitation
              .filter(Invitation::isOpen)
              .flatMap(each -> prompt(audit, team, each, where, now));
      if (later.isPresent() && later.get().isBefore(next)) {
        next = later.get();
      }
    }
    return next;
  }

  private Optional<Instant> prompt(
      Audit audit, Team team, Invitation invitation, Whereabouts where, Instant now) {
    if (where.hasLeft(invitation.member())) {
      room.shelves().invitations().stand(invitation, State.GONE);
      return Optional.empty();
    }
    var zone = where.zone(invitation.member());
    var plan = plan(audit, team, invitation.member(), zone, now);
    int prompts = invitation.prompts();
    int due = plan.due(now);
    if (due > prompts && plan.isAtWork(now)) {
      room.trail().prompt(invitation, due);
      room.shelves().invitations().prompted(invitation, due);
      room.trail().staleHome(team, invitation.member());
      prompts = due;
    }
    return plan.next(prompts, now);
  }

  /** Before the close: who left since they were last written to is not missed in the turnout. */
  void noticeDepartures(Audit audit, Team team) {
    var open = open(audit);
    var where = Whereabouts.ask(people, team, open);
    room.transactions()
        .run(
            () -> {
              if (isHeldRunning(audit)) {
                open(audit).stream()
                    .filter(each -> where.hasLeft(each.member()))
                    .forEach(each -> room.shelves().invitations().stand(each, State.GONE));
              }
            });
  }

  private List<Invitation> open(Audit audit) {
    return room.shelves().invitations().of(audit.id()).stream().filter(Invitation::isOpen).toList();
  }

  private boolean isHeldRunning(Audit audit) {
    return room.shelves().audits().hold(audit.id()).filter(Audit::isRunning).isPresent();
  }

  private PromptPlan plan(Audit audit, Team team, MemberId member, ZoneId zone, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    var absence = absences.of(audit.id().workspace(), member, today).orElse(null);
    return new PromptPlan(audit, team.calendar(), zone, absence);
  }
}
