package io.plumbline.audit;

import io.plumbline.workspace.MemberId;
import java.util.List;

/**
 * Invites those whom an audit asks. Of a large one the opening only keeps who they are, and they
 * are invited some at a time, each some in a transaction of its own and always in the same order: a
 * kill anywhere invites nobody twice and leaves nobody out, and the order tells of nobody what they
 * did.
 */
final class Inviting {
  private final AuditRoom room;

  Inviting(AuditRoom room) {
    this.room = room;
  }

  /** In the transaction of the opening. */
  void begin(AuditId audit, List<Invitee> asked) {
    var invitations = room.shelves().invitations();
    if (asked.size() <= Invitations.AT_ONCE) {
      invitations.invite(audit, asked);
    } else {
      invitations.keep(audit, asked);
    }
  }

  /** Until everybody is invited; for no transaction, of which it makes many. */
  void finish(AuditId audit) {
    while (inviteSome(audit)) {
      // the next of them
    }
  }

  /** Until the person is invited, where it asks them; for no transaction either. */
  void reach(AuditId audit, MemberId member) {
    while (!isInvited(audit, member) && inviteSome(audit)) {
      // the next of them
    }
  }

  private boolean isInvited(AuditId audit, MemberId member) {
    return room.shelves().invitations().of(audit, member).isPresent();
  }

  private boolean inviteSome(AuditId audit) {
    var invitations = room.shelves().invitations();
    return invitations.areKept(audit)
        && room.transactions()
            .inTransaction(
                () ->
                    room.shelves().audits().hold(audit).isPresent()
                        && invitations.inviteSome(audit));
  }
}
