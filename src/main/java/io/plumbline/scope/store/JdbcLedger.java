package io.plumbline.scope.store;

import io.plumbline.scope.Ledger;
import io.plumbline.scope.LedgerCheck;
import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.ScopeId;
import io.plumbline.sprint.SprintId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The ledgers in the database: rows are inserted and nothing else; joins the transaction. */
public final class JdbcLedger implements Ledger, LedgerCheck.Books {
  private static final String SELECT =
      """
      select workspace_id, team_id, line, sprint_id, request_id, version, kind, said_by, for_lead,
             said_at, words, hash
        from scope_ledger
       where workspace_id = :workspace
      """;

  private final Jdbi jdbi;

  public JdbcLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void hold(TeamId team) {
    var unused = held(team);
  }

  private LedgerCheck.End held(TeamId team) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into scope_ledger_end (workspace_id, team_id, lines, hash)
                    values (:workspace, :team, 0, '')
                    on conflict do nothing
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .execute());
    return end(team, " for update");
  }

  @Override
  public LedgerLine add(TeamId team, Said said) {
    var end = held(team);
    var line = LedgerLine.after(end.hash(), team, end.lines() + 1, said);
    insert(line);
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update scope_ledger_end
                       set lines = :lines, hash = :hash
                     where workspace_id = :workspace
                       and team_id = :team
                    """)
                .bind("lines", line.number())
                .bind("hash", line.hash())
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .execute());
    return line;
  }

  private void insert(LedgerLine line) {
    var said = line.said();
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into scope_ledger (workspace_id, team_id, line, sprint_id, request_id,
                      version, kind, said_by, for_lead, said_at, words, hash)
                    values (:workspace, :team, :line, :sprint, :request,
                      :version, :kind, :by, :forLead, :at, :words, :hash)
                    """)
                .bind("workspace", line.team().workspace().value())
                .bind("team", line.team().value())
                .bind("line", line.number())
                .bind("sprint", said.sprint().value())
                .bind("request", said.request())
                .bind("version", said.version())
                .bind("kind", said.kind().name())
                .bind("by", said.by().map(MemberId::value).orElse(null))
                .bind("forLead", said.forLead().map(MemberId::value).orElse(null))
                .bind("at", said.at())
                .bind("words", said.words())
                .bind("hash", line.hash())
                .execute());
  }

  @Override
  public List<LedgerLine> of(ScopeId request) {
    return some(
        request.workspace(),
        " and request_id = :request order by line",
        Map.of("request", request.value()));
  }

  @Override
  public List<LedgerLine> of(SprintId sprint) {
    return some(
        sprint.workspace(),
        " and sprint_id = :sprint order by line",
        Map.of("sprint", sprint.value()));
  }

  @Override
  public List<LedgerLine> between(TeamId team, Instant from, Instant until) {
    return some(
        team.workspace(),
        " and team_id = :team and said_at >= :from and said_at < :until order by line",
        Map.of("team", team.value(), "from", from, "until", until));
  }

  @Override
  public List<LedgerLine> lines(TeamId team) {
    return some(
        team.workspace(), " and team_id = :team order by line", Map.of("team", team.value()));
  }

  private List<LedgerLine> some(WorkspaceId workspace, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + which)
                .bind("workspace", workspace.value())
                .bindMap(values)
                .map((row, context) -> line(row))
                .list());
  }

  @Override
  public List<TeamId> teams() {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, team_id from scope_ledger_end
                    union
                    select workspace_id, team_id from scope_ledger
                    order by workspace_id, team_id
                    """)
                .map(
                    (row, context) ->
                        new TeamId(
                            new WorkspaceId(row.getString("workspace_id")), row.getLong("team_id")))
                .list());
  }

  @Override
  public LedgerCheck.End end(TeamId team) {
    return end(team, "");
  }

  /** A team without an end has none to be compared with: as if no line had been written. */
  private LedgerCheck.End end(TeamId team, String lock) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select lines, hash
                      from scope_ledger_end
                     where workspace_id = :workspace
                       and team_id = :team
                    """
                        + lock)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        new LedgerCheck.End(row.getLong("lines"), row.getString("hash")))
                .findOne()
                .orElse(new LedgerCheck.End(0, LedgerLine.NO_HASH)));
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new LedgerLine(
        new TeamId(workspace, row.getLong("team_id")),
        row.getLong("line"),
        new Said(
            new SprintId(workspace, row.getLong("sprint_id")),
            row.getLong("request_id"),
            row.getInt("version"),
            LedgerLine.Kind.valueOf(row.getString("kind")),
            member(row.getString("said_by")),
            member(row.getString("for_lead")),
            row.getObject("said_at", OffsetDateTime.class).toInstant(),
            row.getString("words")),
        row.getString("hash"));
  }

  private static @Nullable MemberId member(@Nullable String id) {
    return id == null ? null : new MemberId(id);
  }
}
