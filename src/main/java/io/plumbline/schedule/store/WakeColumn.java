package io.plumbline.schedule.store;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code wake_at} of a table: when each of its rows wants to be woken. Joins the
 * transaction of the thread.
 */
public final class WakeColumn {
  private final Jdbi jdbi;
  private final String kind;
  private final String set;
  private final String due;
  private final String waiting;

  /** That of a table whose rows are things of this kind, numbered by {@code id}. */
  public WakeColumn(Jdbi jdbi, String kind, String table) {
    this(jdbi, kind, table, "id");
  }

  /**
   * @param kind as in {@link AlarmKey#kind()}
   * @param number the column with the id that an {@link AlarmKey} names
   */
  public WakeColumn(Jdbi jdbi, String kind, String table, String number) {
    var one = " where workspace_id = :workspace and %s = :id".formatted(number);
    this.jdbi = jdbi;
    this.kind = kind;
    this.set = "update " + table + " set wake_at = :at" + one;
    this.due = "select count(*) > 0 from " + table + one + " and wake_at <= :now";
    this.waiting =
        """
        select workspace_id, %1$s as id, wake_at
          from %2$s
         where wake_at <= :until
         order by wake_at, %1$s
         fetch first :limit rows only
        """
            .formatted(number, table);
  }

  /**
   * @param at null where it wants to be woken no more
   */
  public void set(WorkspaceId workspace, long id, @Nullable Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate(set)
                .bind("at", at)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .execute());
  }

  /** Whether it wanted to be woken by now. */
  public boolean isDue(WorkspaceId workspace, long id, Instant now) {
    return jdbi.withHandle(
        db ->
            db.createQuery(due)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
  }

  /** The same as {@link io.plumbline.schedule.Wakeable#waiting}: of every workspace. */
  public List<Waiting> waiting(Instant until, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(waiting)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> waiting(row))
                .list());
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Waiting(
        new AlarmKey(kind, workspace, row.getLong("id")),
        row.getObject("wake_at", OffsetDateTime.class).toInstant());
  }
}
