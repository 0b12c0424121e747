package io.plumbline.retro.store;

import io.plumbline.retro.Ballot;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RulesBook;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Rules in the database, a row for each change; joins the transaction of the thread. */
public final class JdbcRulesBook implements RulesBook {
  private final Jdbi jdbi;

  public JdbcRulesBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public RetroRules of(TeamId team) {
    return jdbi.withHandle(
        db ->
            latest(db, team)
                .flatMap(id -> numbered(db, team.workspace(), id))
                .orElse(RetroRules.DEFAULT));
  }

  /** The number of the team's newest rules; empty where it chose none. */
  static Optional<Long> latest(Handle db, TeamId team) {
    return db.createQuery(
            """
            select max(id)
              from retro_rules
             where workspace_id = :workspace
               and team_id = :team
               and not for_one
            """)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .mapTo(Long.class)
        .findOne();
  }

  static Optional<RetroRules> numbered(Handle db, WorkspaceId workspace, long id) {
    var columns = columns(db, workspace, id);
    return db.createQuery(
            """
            select authors, vote_budget, vote_cap, anybody_groups, live_minutes, collect_days, group_days,
                   vote_days, discuss_days, usual_actions
              from retro_rules
             where workspace_id = :workspace
               and id = :id
            """)
        .bind("workspace", workspace.value())
        .bind("id", id)
        .map((row, context) -> rules(row, columns))
        .findOne();
  }

  private static Columns columns(Handle db, WorkspaceId workspace, long id) {
    return new Columns(
        db.createQuery(
                """
                select column_key, title
                  from retro_rules_column
                 where workspace_id = :workspace
                   and rules_id = :id
                 order by position
                """)
            .bind("workspace", workspace.value())
            .bind("id", id)
            .map((row, context) -> new Column(row.getString("column_key"), row.getString("title")))
            .list());
  }

  @Override
  public void set(TeamId team, RetroRules rules, MemberId by, Instant at) {
    jdbi.useHandle(
        db -> addColumns(db, team.workspace(), add(db, team, rules, false, by, at), rules));
  }

  /** Keeps rules that hold for one retro alone; their number. */
  static long addForOne(Handle db, TeamId team, RetroRules rules, MemberId by, Instant at) {
    long id = add(db, team, rules, true, by, at);
    addColumns(db, team.workspace(), id, rules);
    return id;
  }

  private static long add(
      Handle db, TeamId team, RetroRules rules, boolean forOne, MemberId by, Instant at) {
    var spread = rules.pace() instanceof Pace.Spread chosen ? chosen : null;
    return db.createUpdate(
            """
            insert into retro_rules (workspace_id, team_id, authors, vote_budget, vote_cap,
              anybody_groups, live_minutes, collect_days, group_days, vote_days, discuss_days,
              usual_actions, for_one, saved_at, saved_by)
            values (:workspace, :team, :authors, :budget, :cap,
              :anybody, :minutes, :collect, :group, :vote, :discuss, :actions,
              :forOne, :at, :by)
            """)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .bind("authors", rules.authors().name())
        .bind("budget", rules.ballot().budget())
        .bind("cap", rules.ballot().cap())
        .bind("anybody", rules.anybodyGroups())
        .bind("minutes", minutes(rules.pace()))
        .bind("collect", spread == null ? null : spread.collectDays())
        .bind("group", spread == null ? null : spread.groupDays())
        .bind("vote", spread == null ? null : spread.voteDays())
        .bind("discuss", spread == null ? null : spread.discussDays())
        .bind("actions", rules.usualActions())
        .bind("forOne", forOne)
        .bind("at", at)
        .bind("by", by.value())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static void addColumns(Handle db, WorkspaceId workspace, long id, RetroRules rules) {
    var batch =
        db.prepareBatch(
            """
            insert into retro_rules_column (workspace_id, rules_id, position, column_key, title)
            values (:workspace, :id, :position, :key, :title)
            """);
    List<Column> columns = rules.columns().all();
    for (int position = 0; position < columns.size(); position++) {
      batch
          .bind("workspace", workspace.value())
          .bind("id", id)
          .bind("position", position)
          .bind("key", columns.get(position).key())
          .bind("title", columns.get(position).title())
          .add();
    }
    batch.execute();
  }

  private static RetroRules rules(ResultSet row, Columns columns) throws SQLException {
    return new RetroRules(
        columns,
        RetroRules.Authors.valueOf(row.getString("authors")),
        new Ballot(row.getInt("vote_budget"), row.getInt("vote_cap")),
        row.getBoolean("anybody_groups"),
        pace(row),
        row.getInt("usual_actions"));
  }

  private static @Nullable Long minutes(Pace pace) {
    return pace instanceof Pace.Live live
        ? live.chosenLength().map(Duration::toMinutes).orElse(null)
        : null;
  }

  private static Pace live(ResultSet row) throws SQLException {
    int minutes = row.getInt("live_minutes");
    return row.wasNull() ? new Pace.Live() : new Pace.Live(Duration.ofMinutes(minutes));
  }

  private static Pace pace(ResultSet row) throws SQLException {
    @Nullable Object collect = row.getObject("collect_days");
    return collect == null
        ? live(row)
        : new Pace.Spread(
            row.getInt("collect_days"),
            row.getInt("group_days"),
            row.getInt("vote_days"),
            row.getInt("discuss_days"));
  }
}
