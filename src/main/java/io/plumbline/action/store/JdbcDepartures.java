package io.plumbline.action.store;

import io.plumbline.action.Action;
import io.plumbline.action.ActionId;
import io.plumbline.action.Departure;
import io.plumbline.action.Departures;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Owners who left, in the database; joins the transaction of the thread. */
public final class JdbcDepartures implements Departures {
  private static final String SELECT =
      """
      select departure.id, departure.workspace_id, departure.team_id, departure.member_id,
             departure.noticed_at
        from action_departure departure
      """;

  private final Jdbi jdbi;

  public JdbcDepartures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Departure noticed(TeamId team, MemberId member, Instant since, Instant at) {
    return newest(team, member, since).orElseGet(() -> add(team, member, at));
  }

  private Optional<Departure> newest(TeamId team, MemberId member, Instant since) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    SELECT
                        + """
                         where workspace_id = :workspace
                           and team_id = :team
                           and member_id = :member
                           and noticed_at > :since
                         order by noticed_at desc, id desc
                         fetch first 1 rows only
                        """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("member", member.value())
                .bind("since", since)
                .map((row, context) -> departure(row))
                .findOne());
  }

  private Departure add(TeamId team, MemberId member, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into action_departure (workspace_id, team_id, member_id, noticed_at)
                        values (:workspace, :team, :member, :at)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("member", member.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Departure(id, team, member, at);
  }

  @Override
  public Optional<Departure> find(WorkspaceId workspace, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(SELECT + " where workspace_id = :workspace and id = :id")
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, context) -> departure(row))
                .findOne());
  }

  @Override
  public void want(Departure departure, Action action) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into action_wanted (workspace_id, departure_id, action_id)
                    values (:workspace, :departure, :action)
                    on conflict do nothing
                    """)
                .bind("workspace", departure.team().workspace().value())
                .bind("departure", departure.id())
                .bind("action", action.id())
                .execute());
  }

  @Override
  public void unwant(Departure departure, Action action) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    delete from action_wanted
                     where workspace_id = :workspace
                       and departure_id = :departure
                       and action_id = :action
                    """)
                .bind("workspace", departure.team().workspace().value())
                .bind("departure", departure.id())
                .bind("action", action.id())
                .execute());
  }

  @Override
  public Optional<Departure> wanting(Action action) {
    return of(action.ref()).stream()
        .filter(departure -> departure.member().equals(action.owner()))
        .findFirst();
  }

  @Override
  public List<Departure> of(ActionId action) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    SELECT
                        + """
                          join action_wanted wanted
                            on wanted.workspace_id = departure.workspace_id
                           and wanted.departure_id = departure.id
                         where wanted.workspace_id = :workspace
                           and wanted.action_id = :action
                         order by departure.id desc
                        """)
                .bind("workspace", action.workspace().value())
                .bind("action", action.value())
                .map((row, context) -> departure(row))
                .list());
  }

  @Override
  public List<Action> wanted(Departure departure) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + ActionRows.COLUMNS
                        + """
                          from action
                          join action_wanted wanted
                            on wanted.workspace_id = action.workspace_id
                           and wanted.action_id = action.id
                         where wanted.workspace_id = :workspace
                           and wanted.departure_id = :departure
                         order by due, action.id
                        """)
                .bind("workspace", departure.team().workspace().value())
                .bind("departure", departure.id())
                .map((row, context) -> ActionRows.action(row))
                .list());
  }

  private static Departure departure(ResultSet row) throws SQLException {
    return new Departure(
        row.getLong("id"),
        new TeamId(new WorkspaceId(row.getString("workspace_id")), row.getLong("team_id")),
        new MemberId(row.getString("member_id")),
        ActionRows.instant(row, "noticed_at"));
  }
}
