package io.plumbline.audit;

import io.plumbline.audit.Invitation.State;
import io.plumbline.team.Absences;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to whoever is due, some at a time, and plans when to look again. */
final class Prompting {
  private static final Logger log = LoggerFactory.getLogger(Prompting.class);

  /** So many in one transaction: an answer that comes meanwhile waits for it. */
  private static final int AT_ONCE = 250;

  private final AuditRoom room;
  private final People people;
  private final Absences absences;

  Prompting(AuditRoom room, People people, Absences absences) {
    this.room = room;
    this.people = people;
    this.absences = absences;
  }

  void prompt(Audit audit, Team team, Instant now) {
    var open =
        room.shelves().invitations().of(audit.id()).stream().filter(Invitation::isOpen).toList();
    var known = known(team, open);
    var next = audit.closesAt();
    for (int from = 0; from < open.size(); from += AT_ONCE) {
      var some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
      var later = room.transactions().inTransaction(() -> prompt(audit, team, some, known, now));
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

  /** Asks Slack, so it is for no transaction; where it cannot be asked, nobody is known. */
  private Optional<Map<MemberId, Person>> known(Team team, List<Invitation> open) {
    try {
      var members = open.stream().map(Invitation::member).toList();
      return Optional.of(people.all(team.id().workspace(), members));
    } catch (RuntimeException e) {
      log.info(
          "cannot look up whom an audit of team={} asks: {}", team.id().value(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Returns when the first of these is to be looked at again. */
  private Instant prompt(
      Audit audit,
      Team team,
      List<Invitation> some,
      Optional<Map<MemberId, Person>> known,
      Instant now) {
    var next = audit.closesAt();
    if (room.shelves().audits().hold(audit.id()).filter(Audit::isRunning).isEmpty()) {
      return next;
    }
    for (var seen : some) {
      var invitation = room.shelves().invitations().find(audit.id().workspace(), seen.id());
      var later =
          invitation
              .filter(Invitation::isOpen)
              .flatMap(each -> prompt(audit, team, each, known, now));
      if (later.isPresent() && later.get().isBefore(next)) {
        next = later.get();
      }
    }
    return next;
  }

  private Optional<Instant> prompt(
      Audit audit,
      Team team,
      Invitation invitation,
      Optional<Map<MemberId, Person>> known,
      Instant now) {
    var person = known.flatMap(all -> Optional.ofNullable(all.get(invitation.member())));
    if (known.isPresent() && person.filter(Person::active).isEmpty()) {
      room.shelves().invitations().stand(invitation, State.GONE);
      return Optional.empty();
    }
    var zone = person.map(Person::zone).orElse(team.calendar().zone());
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

  private PromptPlan plan(Audit audit, Team team, MemberId member, ZoneId zone, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    var absence = absences.of(audit.id().workspace(), member, today).orElse(null);
    return new PromptPlan(audit, team.calendar(), zone, absence);
  }
}
