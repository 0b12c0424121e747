package io.plumbline.audit;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Who is asked by which audit. It keeps no time at which anything of them changed. */
public interface Invitations {
  /**
   * So many are invited in one transaction: it has to be over before a press that waits for it is
   * late.
   */
  int AT_ONCE = 250;

  void invite(AuditId audit, List<Invitee> invitees);

  /** Keeps that they are asked, for {@link #inviteSome}. */
  void keep(AuditId audit, List<Invitee> invitees);

  /** Whether some are kept who are not invited yet. */
  boolean areKept(AuditId audit);

  /**
   * Invites the next of those who are kept, at most {@link #AT_ONCE}; false where there are none.
   * For a transaction that holds the audit.
   */
  boolean inviteSome(AuditId audit);

  Optional<Invitation> find(WorkspaceId workspace, long id);

  Optional<Invitation> of(AuditId audit, MemberId member);

  /** Everybody who is invited. */
  List<Invitation> of(AuditId audit);

  /** How many are asked confidentially, invited yet or not; it counts up to {@code most}. */
  int confidential(AuditId audit, int most);

  void stand(Invitation invitation, Invitation.State state);

  void prompted(Invitation invitation, int prompts);

  /** Forgets who has answered and who has not. */
  void over(AuditId audit);
}
