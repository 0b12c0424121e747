package io.plumbline.audit.store;

import io.plumbline.audit.AuditId;
import io.plumbline.audit.Invitation;
import io.plumbline.audit.Invitation.State;
import io.plumbline.audit.Invitations;
import io.plumbline.audit.Invitee;
import io.plumbline.audit.Part;
import io.plumbline.audit.Voice;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Invitations in the database; joins the transaction of the thread. */
public final class JdbcInvitations implements Invitations {
  private static final String SELECT =
      """
      select id, workspace_id, audit_id, member_id, part, voice, state, prompts
        from audit_invitation
       where workspace_id = :workspace
      """;

  private final Jdbi jdbi;

  public JdbcInvitations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void invite(AuditId audit, List<Invitee> invitees) {
    jdbi.useHandle(db -> invite(db, audit, invitees));
  }

  private static void invite(Handle db, AuditId audit, List<Invitee> invitees) {
    var batch =
        db.prepareBatch(
            """
            insert into audit_invitation
              (workspace_id, audit_id, member_id, part, voice, state, prompts)
            values (:workspace, :audit, :member, :part, :voice, 'OPEN', 0)
            """);
    for (var invitee : invitees) {
      batch
          .bind("workspace", audit.workspace().value())
          .bind("audit", audit.value())
          .bind("member", invitee.member().value())
          .bind("part", invitee.part().name())
          .bind("voice", invitee.voice().name())
          .add();
    }
    batch.execute();
  }

  @Override
  public void keep(AuditId audit, List<Invitee> invitees) {
    jdbi.useHandle(db -> ToInvite.keep(db, audit, invitees));
  }

  @Override
  public boolean areKept(AuditId audit) {
    return jdbi.withHandle(db -> ToInvite.isAnybody(db, audit));
  }

  @Override
  public boolean inviteSome(AuditId audit) {
    return jdbi.withHandle(
        db -> {
          var next = ToInvite.take(db, audit);
          next.ifPresent(some -> invite(db, audit, some));
          return next.isPresent();
        });
  }

  @Override
  public Optional<Invitation> find(WorkspaceId workspace, long id) {
    return read(workspace, " and id = :id", query -> query.bind("id", id)).stream().findFirst();
  }

  @Override
  public Optional<Invitation> of(AuditId audit, MemberId member) {
    return read(
            audit.workspace(),
            " and audit_id = :audit and member_id = :member",
            query -> query.bind("audit", audit.value()).bind("member", member.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Invitation> of(AuditId audit) {
    return read(
        audit.workspace(),
        " and audit_id = :audit order by id",
        query -> query.bind("audit", audit.value()));
  }

  @Override
  public int confidential(AuditId audit, int most) {
    return jdbi.withHandle(
        db -> {
          // first those who are not: some of them may be invited meanwhile
          int kept = ToInvite.count(db, audit, Voice.CONFIDENTIAL);
          return Math.min(most, kept + invited(db, audit, most));
        });
  }

  private static int invited(Handle db, AuditId audit, int most) {
    return db.createQuery(
            """
            select count(*)
              from (select id
                      from audit_invitation
                     where workspace_id = :workspace
                       and audit_id = :audit
                       and voice = 'CONFIDENTIAL'
                     fetch first :most rows only) counted
            """)
        .bind("workspace", audit.workspace().value())
        .bind("audit", audit.value())
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }

  private List<Invitation> read(WorkspaceId workspace, String which, UnaryOperator<Query> values) {
    return jdbi.withHandle(
        db ->
            values
                .apply(db.createQuery(SELECT + which).bind("workspace", workspace.value()))
                .map(
                    (row, context) ->
                        new Invitation(
                            row.getLong("id"),
                            new AuditId(workspace, row.getLong("audit_id")),
                            new MemberId(row.getString("member_id")),
                            Part.valueOf(row.getString("part")),
                            Voice.valueOf(row.getString("voice")),
                            State.valueOf(row.getString("state")),
                            row.getInt("prompts")))
                .list());
  }

  @Override
  public void stand(Invitation invitation, State state) {
    update(invitation, state.name(), invitation.prompts());
  }

  @Override
  public void prompted(Invitation invitation, int prompts) {
    update(invitation, null, prompts);
  }

  private void update(Invitation invitation, @Nullable String state, int prompts) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update audit_invitation
                       set state = coalesce(:state, state), prompts = :prompts
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("state", state)
                .bind("prompts", prompts)
                .bind("workspace", invitation.audit().workspace().value())
                .bind("id", invitation.id())
                .execute());
  }

  @Override
  public void over(AuditId audit) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update audit_invitation
                       set state = 'OVER', prompts = 0
                     where workspace_id = :workspace
                       and audit_id = :audit
                    """)
                .bind("workspace", audit.workspace().value())
                .bind("audit", audit.value())
                .execute());
  }
}
