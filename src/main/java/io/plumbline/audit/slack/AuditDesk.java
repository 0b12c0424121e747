package io.plumbline.audit.slack;

import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditActs;
import io.plumbline.audit.AuditId;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditShelves;
import io.plumbline.audit.Invitation;
import io.plumbline.audit.ReadResults;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Looks up audits with all that their views say, as of now. */
record AuditDesk(
    AuditShelves shelves, Teams teams, AuditActs acts, ReadResults results, InstantSource clock) {
  Optional<Team> team(WorkspaceId workspace, long id) {
    return teams.find(new TeamId(workspace, id));
  }

  LocalDate today(Team team) {
    return LocalDate.ofInstant(clock.instant(), team.calendar().zone());
  }

  Optional<InvitationCard.Asked> asked(Invitation invitation) {
    return shelves
        .audits()
        .find(invitation.audit())
        .flatMap(audit -> teams.find(audit.team()).map(team -> asked(team, audit, invitation)));
  }

  private InvitationCard.Asked asked(Team team, Audit audit, Invitation invitation) {
    return new InvitationCard.Asked(team, audit, invitation, confidential(audit.id()));
  }

  Optional<InvitationCard.Asked> asked(Team team, Audit audit, MemberId member) {
    return acts.answer()
        .invitation(audit.id(), member)
        .map(invitation -> asked(team, audit, invitation));
  }

  /** How many it asks confidentially, as far as it matters: whether they are too few. */
  int confidential(AuditId audit) {
    return shelves.invitations().confidential(audit, AuditRules.TEXTS_FROM);
  }
}
