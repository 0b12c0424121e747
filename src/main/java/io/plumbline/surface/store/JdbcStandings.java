package io.plumbline.surface.store;

import io.plumbline.surface.Delivery.Standing;
import io.plumbline.surface.Standings;
import io.plumbline.surface.Subject;
import io.plumbline.workspace.ChannelId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Where surfaces stand, from their rows. */
public final class JdbcStandings implements Standings {
  private final Jdbi jdbi;

  public JdbcStandings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Standing> of(String view, Subject subject) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select channel_id, message_ts
                      from surface
                     where workspace_id = :workspace
                       and view_name = :view
                       and subject_kind = :kind
                       and subject_id = :id
                       and message_ts is not null
                     order by id
                     fetch first 1 rows only
                    """)
                .bind("workspace", subject.workspace().value())
                .bind("view", view)
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .map(
                    (row, context) ->
                        new Standing(
                            new ChannelId(row.getString("channel_id")),
                            row.getString("message_ts")))
                .findOne());
  }
}
