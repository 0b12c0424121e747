package io.plumbline.retro.store;

import io.plumbline.retro.Course;
import io.plumbline.retro.Courses;
import io.plumbline.retro.RetroId;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The times of retros in the database; joins the transaction of the thread. */
public final class JdbcCourses implements Courses {
  private static final String UPDATE =
      """
      update retro_course
         set last_time = :lastTime,
             begun_at = :begun,
             until_at = :until,
             end_at = :end,
             time_is_up = :timeIsUp,
             wake_at = :wakeAt
       where workspace_id = :workspace
         and retro_id = :retro
      """;
  private static final String INSERT =
      """
      insert into retro_course
        (workspace_id, retro_id, last_time, begun_at, until_at, end_at, time_is_up, wake_at)
      values (:workspace, :retro, :lastTime, :begun, :until, :end, :timeIsUp, :wakeAt)
      """;

  private final Jdbi jdbi;
  private final WakeColumn wakes;

  public JdbcCourses(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.wakes = new WakeColumn(jdbi, "retro", "retro_course", "retro_id");
  }

  @Override
  public Optional<Course> of(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select last_time, begun_at, until_at, end_at, time_is_up, wake_at
                      from retro_course
                     where workspace_id = :workspace
                       and retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(JdbcCourses::course)
                .findOne());
  }

  /** Whoever sets it holds the retro, so nobody comes between the two statements. */
  @Override
  public void set(RetroId retro, Course course) {
    if (write(UPDATE, retro, course) == 0) {
      write(INSERT, retro, course);
    }
  }

  private int write(String sql, RetroId retro, Course course) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(sql)
                .bindMethods(course)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .execute());
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }

  private static Course course(ResultSet row, StatementContext context) throws SQLException {
    return new Course(
        row.getBoolean("last_time"),
        instant(row, "begun_at"),
        instant(row, "until_at"),
        instant(row, "end_at"),
        row.getBoolean("time_is_up"),
        row.getObject("wake_at") == null ? null : instant(row, "wake_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
