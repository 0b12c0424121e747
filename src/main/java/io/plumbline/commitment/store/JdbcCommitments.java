package io.plumbline.commitment.store;

import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.CommitmentId;
import io.plumbline.commitment.Commitments;
import io.plumbline.commitment.Signature;
import io.plumbline.commitment.Wording;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Commitments in the database; joins the transaction of the thread. */
public final class JdbcCommitments implements Commitments {
  private final Jdbi jdbi;

  public JdbcCommitments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Commitment> find(CommitmentId id) {
    return list(id.workspace(), " and c.id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  @Override
  public Optional<Commitment> find(TeamId team, String quarter) {
    return of(team, " and c.quarter = :quarter", quarter).stream().findFirst();
  }

  @Override
  public Optional<Commitment> before(TeamId team, String quarter) {
    var newestFirst = " and c.quarter < :quarter order by c.quarter desc fetch first 1 rows only";
    return of(team, newestFirst, quarter).stream().findFirst();
  }

  @Override
  public List<Commitment> unsignedFrom(TeamId team, String quarter) {
    return of(team, " and c.quarter >= :quarter order by c.quarter", quarter).stream()
        .filter(commitment -> !commitment.isSigned())
        .toList();
  }

  private List<Commitment> of(TeamId team, String which, String quarter) {
    return list(
        team.workspace(),
        " and c.team_id = :team" + which,
        Map.of("team", team.value(), "quarter", quarter));
  }

  private List<Commitment> list(WorkspaceId workspace, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(CommitmentRows.SELECT + which)
                .bind("workspace", workspace.value())
                .bindMap(values)
                .map((row, context) -> CommitmentRows.commitment(row))
                .list()
                .stream()
                .map(each -> signed(db, each))
                .toList());
  }

  @Override
  public void lock(TeamId team) {
    jdbi.useHandle(
        db ->
            db.createQuery(
                    "select id from team where workspace_id = :workspace and id = :team for update")
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Commitment begin(TeamId team, String quarter, Wording wording, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into commitment (workspace_id, team_id, quarter, version)
                        values (:workspace, :team, :quarter, 1)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("quarter", quarter)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    var begun = new CommitmentId(team.workspace(), id);
    addWording(begun, 1, wording, null, at);
    return find(begun).orElseThrow();
  }

  private void addWording(
      CommitmentId id, int version, Wording wording, @Nullable MemberId by, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into commitment_wording (workspace_id, commitment_id, version, product,
                      engineering, worded_by, worded_at)
                    values (:workspace, :commitment, :version, :product,
                      :engineering, :by, :at)
                    """)
                .bind("workspace", id.workspace().value())
                .bind("commitment", id.value())
                .bind("version", version)
                .bind("product", wording.product())
                .bind("engineering", wording.engineering())
                .bind("by", by == null ? null : by.value())
                .bind("at", at)
                .execute());
  }

  @Override
  public void sign(Commitment commitment, Signature signature) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into commitment_signature (workspace_id, commitment_id, version, side,
                      signed_by, signed_at)
                    values (:workspace, :commitment, :version, :side, :by, :at)
                    """)
                .bind("workspace", commitment.id().workspace().value())
                .bind("commitment", commitment.id().value())
                .bind("version", commitment.version())
                .bind("side", signature.side().name())
                .bind("by", signature.by().value())
                .bind("at", signature.at())
                .execute());
  }

  @Override
  public Commitment reword(Commitment commitment, Wording wording, MemberId by, Instant at) {
    int version = commitment.version() + 1;
    addWording(commitment.id(), version, wording, by, at);
    int updated =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        update commitment
                           set version = :version
                         where workspace_id = :workspace
                           and id = :id
                           and version = :version - 1
                        """)
                    .bind("version", version)
                    .bind("workspace", commitment.id().workspace().value())
                    .bind("id", commitment.id().value())
                    .execute());
    if (updated != 1) {
      throw new IllegalStateException(
          "commitment %d was not held".formatted(commitment.id().value()));
    }
    return find(commitment.id()).orElseThrow();
  }

  private static Commitment signed(Handle db, Commitment commitment) {
    return CommitmentRows.with(
        commitment,
        db.createQuery(
                """
                select side, signed_by, signed_at
                  from commitment_signature
                 where workspace_id = :workspace
                   and commitment_id = :commitment
                   and version = :version
                 order by signed_at, side
                """)
            .bind("workspace", commitment.id().workspace().value())
            .bind("commitment", commitment.id().value())
            .bind("version", commitment.version())
            .map((row, context) -> CommitmentRows.signature(row))
            .list());
  }
}
