package io.plumbline.team.store;

import io.plumbline.team.Absence;
import io.plumbline.team.Absences;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Absences, a row for each person who is not there; joins the transaction of the thread. */
public final class JdbcAbsences implements Absences {
  private final Jdbi jdbi;

  public JdbcAbsences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Absence> of(WorkspaceId workspace, MemberId member, LocalDate day) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select back_on, deputy_id
                      from team_absence
                     where workspace_id = :workspace
                       and member_id = :member
                       and (back_on is null or back_on > :day)
                    """)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .bind("day", day)
                .map(
                    (row, context) -> {
                      var deputy = row.getString("deputy_id");
                      return new Absence(
                          member,
                          row.getObject("back_on", LocalDate.class),
                          deputy == null ? null : new MemberId(deputy));
                    })
                .findOne());
  }

  @Override
  public void set(WorkspaceId workspace, Absence absence) {
    jdbi.useTransaction(
        db -> {
          db.createUpdate(
                  """
                  insert into team_absence (workspace_id, member_id)
                  values (:workspace, :member)
                  on conflict do nothing
                  """)
              .bind("workspace", workspace.value())
              .bind("member", absence.member().value())
              .execute();
          db.createUpdate(
                  """
                  update team_absence
                     set back_on = :backOn,
                         deputy_id = :deputy
                   where workspace_id = :workspace
                     and member_id = :member
                  """)
              .bind("backOn", absence.until().orElse(null))
              .bind("deputy", absence.deputy().map(MemberId::value).orElse(null))
              .bind("workspace", workspace.value())
              .bind("member", absence.member().value())
              .execute();
        });
  }

  @Override
  public boolean end(WorkspaceId workspace, MemberId member) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        delete from team_absence
                         where workspace_id = :workspace
                           and member_id = :member
                        """)
                    .bind("workspace", workspace.value())
                    .bind("member", member.value())
                    .execute()
                > 0);
  }
}
