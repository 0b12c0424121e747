package io.plumbline.surface.store;

import io.plumbline.surface.Delivery;
import io.plumbline.surface.Delivery.Lane;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Delivery.Tries;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How a delivery is read from its row. */
final class DeliveryRows {
  private static final String PARENT =
      """
      from surface p
               where p.workspace_id = s.workspace_id
                 and p.subject_kind = s.subject_kind
                 and p.subject_id = s.subject_id
                 and p.view_name = s.parent_view
                 and p.place_kind = 'CHANNEL'
                 and p.place_target = s.place_target
      """;

  /** Rows as {@link #delivery} reads them, under the name {@code s}. */
  static final String SELECT =
      """
      select s.*,
             case when s.place_kind = 'THREAD' then (
               select max(p.message_ts)
      """
          + PARENT
          + """
                   ) end as thread_ts
              from surface s
            """;

  /** The foremost first post of each channel and person, replies only below what stands. */
  static final String FOREMOST_POSTS =
      """
      select min(s.id) as id
        from surface s
       where s.workspace_id = :workspace
         and s.next_try_at <= :now
         and s.state = 'PLANNED'
         and s.place_kind <> 'HOME'
         and (s.place_kind <> 'THREAD' or exists (
              select 1
      """
          + PARENT
          + """
                       and p.message_ts is not null))
             group by s.place_target
             order by min(s.id)
             limit :limit
            """;

  private DeliveryRows() {}

  /** The ids of what is due in a lane other than that of first posts, longest due first. */
  static String dueIn(Lane lane) {
    return """
    select d.id
      from surface d
     where d.workspace_id = :workspace
       and d.next_try_at <= :now
       and\s"""
        + condition(lane)
        + " order by d.next_try_at, d.id limit :limit";
  }

  private static String condition(Lane lane) {
    return switch (lane) {
      case POST -> "d.state = 'PLANNED' and d.place_kind <> 'HOME'";
      case UPDATE ->
          """
          d.state in ('SENT', 'SENDING') and d.place_kind <> 'HOME' and d.message_ts is not null
          """;
      case HOME -> "d.state in ('PLANNED', 'SENT', 'SENDING') and d.place_kind = 'HOME'";
      case LOOKUP ->
          """
          d.state in ('UNKNOWN', 'SENDING') and d.place_kind <> 'HOME' and d.message_ts is null
          """;
    };
  }

  static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        surface(row),
        lane(row),
        row.getInt("attempt"),
        row.getLong("wanted_version"),
        row.getString("delivery_key"),
        row.getString("content_hash"),
        standing(row),
        row.getString("thread_ts"),
        staleSince(row),
        new Tries(
            row.getInt("failures"),
            row.getInt("looks"),
            row.getBoolean("resent"),
            instant(row, "tried_at")));
  }

  /** The same in the lane of its claim; the state of a claimed row does not tell. */
  static Delivery inLane(Delivery row, Lane lane) {
    return new Delivery(
        row.id(),
        row.surface(),
        lane,
        row.attempt(),
        row.wanted(),
        row.key(),
        row.contentHash(),
        row.standing(),
        row.threadTs(),
        row.staleSince(),
        row.tries());
  }

  static Surface surface(ResultSet row) throws SQLException {
    var subject =
        new Subject(
            new WorkspaceId(row.getString("workspace_id")),
            row.getString("subject_kind"),
            row.getLong("subject_id"));
    var place =
        new PlaceColumns(
                row.getString("place_kind"),
                row.getString("place_target"),
                row.getString("parent_view"))
            .place();
    return new Surface(row.getString("view_name"), subject, place, row.getString("surface_key"));
  }

  private static Lane lane(ResultSet row) throws SQLException {
    if (row.getString("place_kind").equals("HOME")) {
      return Lane.HOME;
    }
    if (row.getString("message_ts") != null) {
      return Lane.UPDATE;
    }
    return row.getString("state").equals("PLANNED") ? Lane.POST : Lane.LOOKUP;
  }

  private static @Nullable Standing standing(ResultSet row) throws SQLException {
    var ts = row.getString("message_ts");
    return ts == null ? null : new Standing(new ChannelId(row.getString("channel_id")), ts);
  }

  private static Instant staleSince(ResultSet row) throws SQLException {
    var since = instant(row, "stale_since");
    return since == null ? row.getObject("updated_at", OffsetDateTime.class).toInstant() : since;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
