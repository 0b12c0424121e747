package io.plumbline.commitment.store;

import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.CommitmentId;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.Signature;
import io.plumbline.commitment.Wording;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Rows as commitments and their signatures. */
final class CommitmentRows {
  static final String SELECT =
      """
      select c.id, c.workspace_id, c.team_id, c.quarter, c.version,
             w.product, w.engineering, w.worded_by, w.worded_at
        from commitment c
        join commitment_wording w
          on w.workspace_id = c.workspace_id
         and w.commitment_id = c.id
         and w.version = c.version
       where c.workspace_id = :workspace
      """;

  private CommitmentRows() {}

  static Commitment with(Commitment commitment, List<Signature> signatures) {
    return new Commitment(
        commitment.id(),
        commitment.team(),
        commitment.quarter(),
        commitment.version(),
        commitment.wording(),
        commitment.edit(),
        signatures);
  }

  static Commitment commitment(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    var by = row.getString("worded_by");
    return new Commitment(
        new CommitmentId(workspace, row.getLong("id")),
        new TeamId(workspace, row.getLong("team_id")),
        row.getString("quarter"),
        row.getInt("version"),
        new Wording(row.getString("product"), row.getString("engineering")),
        by == null ? null : new Commitment.Edit(new MemberId(by), instant(row, "worded_at")),
        List.of());
  }

  static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        Side.valueOf(row.getString("side")),
        new MemberId(row.getString("signed_by")),
        instant(row, "signed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
