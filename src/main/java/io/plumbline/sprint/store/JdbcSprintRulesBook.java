package io.plumbline.sprint.store;

import io.plumbline.sprint.SprintRules;
import io.plumbline.sprint.SprintRulesBook;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.RulesTable;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Rules of sprints in the database, a row for each change; joins the transaction of the thread. */
public final class JdbcSprintRulesBook implements SprintRulesBook {
  private final RulesTable<SprintRules> table;

  public JdbcSprintRulesBook(Jdbi jdbi) {
    this.table =
        new RulesTable<>(
            jdbi,
            "sprint_rules",
            List.of("locking", "lock_at", "agreement"),
            (row, context) -> rules(row));
  }

  @Override
  public SprintRules of(TeamId team) {
    return table.newest(team).orElse(SprintRules.DEFAULT);
  }

  @Override
  public void set(TeamId team, SprintRules rules, MemberId by, Instant at) {
    table.add(
        team,
        Map.of(
            "locking", rules.locking().name(),
            "lock_at", rules.lockAt(),
            "agreement", rules.agreement().name()),
        by,
        at);
  }

  private static SprintRules rules(ResultSet row) throws SQLException {
    return new SprintRules(
        SprintRules.Locking.valueOf(row.getString("locking")),
        row.getObject("lock_at", LocalTime.class),
        SprintRules.Agreement.valueOf(row.getString("agreement")));
  }
}
