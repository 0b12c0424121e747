package io.plumbline.oneonone.store;

import io.plumbline.oneonone.Asking;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How talks are read from their rows. */
final class TalkRows {
  /** Talks with their pairs, under the names {@code t} and {@code p}. */
  static final String SELECT =
      "select t.id, t.occurrence_id, t.planned_at, t.state, t.opened_at, t.ended_at, t.ended_by,"
          + " t.ending, t.asked_met_at, "
          + JdbcPairs.COLUMNS
          + """
              from one_on_one t
              join one_on_one_pair p
                on p.workspace_id = t.workspace_id
               and p.id = t.pair_id
            """;

  private TalkRows() {}

  static OneOnOne talk(ResultSet row) throws SQLException {
    var pair = JdbcPairs.pair(row);
    return new OneOnOne(
        new OneOnOneId(pair.id().workspace(), row.getLong("id")),
        pair,
        row.getLong("occurrence_id"),
        Columns.instant(row, "planned_at"),
        OneOnOne.State.valueOf(row.getString("state")),
        Columns.instantOrNull(row, "opened_at"),
        closing(row),
        Columns.instantOrNull(row, "asked_met_at"));
  }

  private static OneOnOne.@Nullable Closing closing(ResultSet row) throws SQLException {
    var ending = row.getString("ending");
    return ending == null
        ? null
        : new OneOnOne.Closing(
            OneOnOne.Ending.valueOf(ending),
            Columns.instant(row, "ended_at"),
            Columns.memberOrNull(row, "ended_by"));
  }

  static Asking asking(ResultSet row) throws SQLException {
    return new Asking(
        new MemberId(row.getString("member_id")), Asking.State.valueOf(row.getString("state")));
  }
}
