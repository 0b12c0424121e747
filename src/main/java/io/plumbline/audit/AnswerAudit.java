package io.plumbline.audit;

import io.plumbline.audit.Invitation.State;
import io.plumbline.audit.SealedAnswers.Sealed;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Takes what a person answers until the close: sends it, saves what was begun, or takes that they
 * do not want to. It leaves no journal line and claims no request, since both keep times; the same
 * request twice keeps the same answers.
 */
public final class AnswerAudit {
  private final AuditRoom room;
  private final Inviting inviting;

  public AnswerAudit(AuditRoom room) {
    this.room = room;
    this.inviting = new Inviting(room);
  }

  /** What a person's form shows: themselves as asked, and what they have written so far. */
  public record Sheet(Team team, Audit audit, Invitation invitation, Answers answers) {}

  /** Where the person stands in it; empty where it does not ask them. */
  public Optional<Invitation> invitation(AuditId id, MemberId member) {
    inviting.reach(id, member);
    return room.shelves().invitations().of(id, member);
  }

  /** What the person can fill in now. */
  public Outcome<Sheet, Refusal> sheet(AuditId id, MemberId member) {
    return asked(id, member, (audit, asked) -> Outcome.done(sheet(audit, asked)));
  }

  /** Keeps what was begun; what was sent before goes on to count. */
  public Outcome<Sheet, Refusal> save(AuditId id, MemberId member, Answers answers) {
    return asked(
        id,
        member,
        (audit, asked) -> {
          var flaws = flaws(audit, asked, answers);
          return flaws.tooLong().isEmpty()
              ? saved(audit, asked, answers)
              : Outcome.refused(new Refusal.Flawed(flaws));
        });
  }

  /** Keeps the answers, in the place of earlier ones. */
  public Outcome<Sheet, Refusal> send(AuditId id, MemberId member, Answers answers) {
    return asked(
        id,
        member,
        (audit, asked) -> {
          var flaws = flaws(audit, asked, answers);
          return flaws.isEmpty()
              ? keep(audit, asked, Sealed.sent(fitting(audit, asked, answers)))
              : Outcome.refused(new Refusal.Flawed(flaws));
        });
  }

  /** They do not answer this time; what they had written is forgotten. */
  public Outcome<Sheet, Refusal> decline(AuditId id, MemberId member) {
    return asked(
        id,
        member,
        (audit, asked) -> {
          room.shelves().sealed().forget(audit.id(), member);
          return Outcome.done(standing(audit, asked, State.DECLINED));
        });
  }

  private record Asked(Team team, Invitation invitation) {}

  private Outcome<Sheet, Refusal> asked(
      AuditId id, MemberId member, BiFunction<Audit, Asked, Outcome<Sheet, Refusal>> act) {
    var closed = closed(id);
    if (closed.isPresent()) {
      return refused(closed.get(), member);
    }
    inviting.reach(id, member);
    return room.on(
        id,
        (audit, team) -> {
          var invitation = room.shelves().invitations().of(id, member).orElse(null);
          if (invitation == null || !team.roster().includes(member)) {
            return Outcome.refused(new Refusal.NotAsked(team));
          }
          return audit.takesAnswers(room.now())
              ? act.apply(audit, new Asked(team, invitation))
              : Outcome.refused(new Refusal.Over(team, audit));
        });
  }

  /** Asked without holding it, which the close of a large one does for seconds. */
  private Optional<Audit> closed(AuditId id) {
    return room.shelves().audits().find(id).filter(audit -> !audit.takesAnswers(room.now()));
  }

  private Outcome<Sheet, Refusal> refused(Audit closed, MemberId member) {
    var team = room.team(closed.team()).orElse(null);
    if (team == null) {
      return Outcome.refused(new Refusal.Gone());
    }
    boolean isAsked =
        team.roster().includes(member)
            && room.shelves().invitations().of(closed.id(), member).isPresent();
    return Outcome.refused(isAsked ? new Refusal.Over(team, closed) : new Refusal.NotAsked(team));
  }

  private static Answers.Flaws flaws(Audit audit, Asked asked, Answers answers) {
    return answers.flaws(Question.of(audit, asked.invitation().part()));
  }

  private static Answers fitting(Audit audit, Asked asked, Answers answers) {
    return answers.to(Question.of(audit, asked.invitation().part()));
  }

  private Outcome<Sheet, Refusal> saved(Audit audit, Asked asked, Answers answers) {
    var before =
        room.shelves()
            .sealed()
            .of(audit.id(), asked.invitation().member())
            .orElse(new Sealed(Answers.NONE, null));
    return keep(audit, asked, before.saved(fitting(audit, asked, answers)));
  }

  private Outcome<Sheet, Refusal> keep(Audit audit, Asked asked, Sealed sealed) {
    room.shelves().sealed().keep(audit.id(), asked.invitation().member(), sealed);
    boolean counts = sealed.sent().isPresent();
    return Outcome.done(standing(audit, asked, counts ? State.ANSWERED : State.OPEN));
  }

  private Sheet standing(Audit audit, Asked asked, State state) {
    var invitation = asked.invitation();
    if (invitation.state() != state) {
      room.shelves().invitations().stand(invitation, state);
      room.trail().stale(invitation);
    }
    var now = room.shelves().invitations().of(audit.id(), invitation.member()).orElseThrow();
    return sheet(audit, new Asked(asked.team(), now));
  }

  private Sheet sheet(Audit audit, Asked asked) {
    var answers =
        room.shelves()
            .sealed()
            .of(audit.id(), asked.invitation().member())
            .map(Sealed::draft)
            .orElse(Answers.NONE);
    return new Sheet(asked.team(), audit, asked.invitation(), answers);
  }
}
