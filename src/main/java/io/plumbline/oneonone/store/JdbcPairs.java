package io.plumbline.oneonone.store;

import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.PairId;
import io.plumbline.oneonone.Pairs;
import io.plumbline.oneonone.Two;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Pairs in the database; joins the transaction of the thread. */
public final class JdbcPairs implements Pairs {
  static final String COLUMNS =
      """
      p.id as pair_id, p.workspace_id, p.team_id, p.pm_id, p.lead_id, p.pm_agreed_at,
      p.lead_agreed_at
      """;

  private static final String OF_TEAM = " where p.workspace_id = :workspace and p.team_id = :team";

  private final Jdbi jdbi;

  public JdbcPairs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Pair> find(PairId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + COLUMNS
                        + " from one_on_one_pair p where p.workspace_id = :workspace and p.id = :id")
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> pair(row))
                .findOne());
  }

  @Override
  public Optional<Pair> find(TeamId team, Two two) {
    return of(team, " and p.pm_id = :manager and p.lead_id = :lead", members(two)).stream()
        .findFirst();
  }

  @Override
  public Pair make(TeamId team, Two two) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into one_on_one_pair (workspace_id, team_id, pm_id, lead_id)
                    values (:workspace, :team, :manager, :lead)
                    on conflict do nothing
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bindMap(members(two))
                .execute());
    return find(team, two).orElseThrow();
  }

  private static Map<String, String> members(Two two) {
    return Map.of("manager", two.manager().value(), "lead", two.lead().value());
  }

  @Override
  public List<Pair> of(TeamId team, MemberId member) {
    return of(
        team,
        " and (p.pm_id = :member or p.lead_id = :member) order by p.id desc",
        Map.of("member", member.value()));
  }

  @Override
  public List<Pair> all(TeamId team) {
    return of(team, " order by p.id", Map.of());
  }

  private List<Pair> of(TeamId team, String which, Map<String, String> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select " + COLUMNS + " from one_on_one_pair p" + OF_TEAM + which)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bindMap(values)
                .map((row, context) -> pair(row))
                .list());
  }

  @Override
  public Optional<Two> chosen(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select p.pm_id, p.lead_id from one_on_one_choice p" + OF_TEAM)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        new Two(
                            new MemberId(row.getString("pm_id")),
                            new MemberId(row.getString("lead_id"))))
                .findOne());
  }

  @Override
  public void choose(TeamId team, Two two) {
    if (update(team, two) == 0) {
      jdbi.useHandle(
          db ->
              db.createUpdate(
                      """
                      insert into one_on_one_choice (workspace_id, team_id, pm_id, lead_id)
                      values (:workspace, :team, :manager, :lead)
                      on conflict do nothing
                      """)
                  .bind("workspace", team.workspace().value())
                  .bind("team", team.value())
                  .bindMap(members(two))
                  .execute());
      update(team, two); // somebody else may have been first
    }
  }

  private int update(TeamId team, Two two) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                    """
                    update one_on_one_choice
                       set pm_id = :manager, lead_id = :lead
                     where workspace_id = :workspace
                       and team_id = :team
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bindMap(members(two))
                .execute());
  }

  @Override
  public void agree(Pair pair, MemberId one, @Nullable Instant since) {
    var column = one.equals(pair.manager()) ? "pm_agreed_at" : "lead_agreed_at";
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    "update one_on_one_pair set "
                        + column
                        + " = :since where workspace_id = :workspace and id = :id")
                .bind("since", since)
                .bind("workspace", pair.id().workspace().value())
                .bind("id", pair.id().value())
                .execute());
  }

  static Pair pair(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Pair(
        new PairId(workspace, row.getLong("pair_id")),
        new TeamId(workspace, row.getLong("team_id")),
        new MemberId(row.getString("pm_id")),
        new MemberId(row.getString("lead_id")),
        Columns.instantOrNull(row, "pm_agreed_at"),
        Columns.instantOrNull(row, "lead_agreed_at"));
  }
}
