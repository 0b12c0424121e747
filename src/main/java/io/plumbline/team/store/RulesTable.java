package io.plumbline.team.store;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * A table with the rules that teams chose for a ritual, a row for each change. Joins the
 * transaction of the thread.
 *
 * @param <R> the rules of one row
 */
public final class RulesTable<R> {
  private final Jdbi jdbi;
  private final RowMapper<R> mapper;
  private final String select;
  private final String insert;

  /**
   * @param columns what a row says, beside whose it is and who saved it when
   */
  public RulesTable(Jdbi jdbi, String table, List<String> columns, RowMapper<R> mapper) {
    var names = String.join(", ", columns);
    var values = columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "));
    this.jdbi = jdbi;
    this.mapper = mapper;
    this.select =
        """
        select %s
          from %s
         where workspace_id = :workspace
           and team_id = :team
         order by id desc
         fetch first 1 rows only
        """
            .formatted(names, table);
    this.insert =
        """
        insert into %s (workspace_id, team_id, %s, saved_by, saved_at)
        values (:workspace, :team, %s, :by, :at)
        """
            .formatted(table, names, values);
  }

  /** The rules that the team chose last; empty where it chose none. */
  public Optional<R> newest(TeamId team) {
    return jdbi.withHandle(
        db ->
            db.createQuery(select)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map(mapper)
                .findOne());
  }

  /**
   * Adds a choice of the team.
   *
   * @param values one for each column
   */
  public void add(TeamId team, Map<String, ?> values, MemberId by, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(insert)
                .bindMap(values)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("by", by.value())
                .bind("at", at)
                .execute());
  }
}
