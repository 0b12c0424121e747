package io.plumbline.team.store;

import io.plumbline.team.TeamChanges;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who changed which team, a row a version. */
public final class JdbcTeamChanges implements TeamChanges {
  private final Jdbi jdbi;

  public JdbcTeamChanges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void record(TeamId team, Change change) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into team_change (workspace_id, team_id, version, member_id, changed_at)
                    values (:workspace, :team, :version, :member, :at)
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("version", change.version())
                .bind("member", change.by().value())
                .bind("at", change.at())
                .execute());
  }

  @Override
  public Optional<Change> last(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select version, member_id, changed_at
                      from team_change
                     where workspace_id = :workspace
                       and team_id = :team
                     order by version desc
                     fetch first 1 row only
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(
                    row ->
                        new Change(
                            row.getColumn("version", Integer.class),
                            new MemberId(row.getColumn("member_id", String.class)),
                            row.getColumn("changed_at", Instant.class)))
                .findOne());
  }
}
