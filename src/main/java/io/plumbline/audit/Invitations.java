package io.plumbline.audit;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Who is asked by which audit. It keeps no time at which anything of them changed. */
public interface Invitations {
  void invite(AuditId audit, List<Invitee> invitees);

  Optional<Invitation> find(WorkspaceId workspace, long id);

  Optional<Invitation> of(AuditId audit, MemberId member);

  /** Everybody who is asked. */
  List<Invitation> of(AuditId audit);

  /** How many are asked confidentially, counted up to {@code most}. */
  int confidential(AuditId audit, int most);

  void stand(Invitation invitation, Invitation.State state);

  void prompted(Invitation invitation, int prompts);

  /** Forgets who has answered and who has not. */
  void over(AuditId audit);
}
