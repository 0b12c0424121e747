package io.plumbline.export.store;

import io.plumbline.export.Export;
import io.plumbline.export.ExportId;
import io.plumbline.export.Exports;
import io.plumbline.export.Format;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Exports in the database; joins the transaction of the thread. */
public final class JdbcExports implements Exports {
  private final Jdbi jdbi;

  public JdbcExports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Export add(Export.Ask ask, Instant at) {
    var workspace = ask.team().workspace();
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into export_request
                          (workspace_id, team_id, member_id, ritual, subject_id, formats, asked_at)
                        values (:workspace, :team, :member, :ritual, :subject, :formats, :at)
                        """)
                    .bind("workspace", workspace.value())
                    .bind("team", ask.team().value())
                    .bind("member", ask.by().value())
                    .bind("ritual", ask.ritual())
                    .bind("subject", ask.subject())
                    .bind(
                        "formats",
                        ask.formats().stream()
                            .map(Format::name)
                            .sorted()
                            .collect(Collectors.joining(",")))
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Export(new ExportId(workspace, id), ask);
  }

  @Override
  public Optional<Export> find(ExportId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select team_id, member_id, ritual, subject_id, formats
                      from export_request
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> new Export(id, ask(id, row)))
                .findOne());
  }

  private static Export.Ask ask(ExportId id, ResultSet row) throws SQLException {
    return new Export.Ask(
        new TeamId(id.workspace(), row.getLong("team_id")),
        new MemberId(row.getString("member_id")),
        row.getString("ritual"),
        row.getLong("subject_id"),
        Arrays.stream(row.getString("formats").split(","))
            .map(Format::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
