package io.plumbline.surface.store;

import io.plumbline.store.Transactions;
import io.plumbline.surface.ParkedSurfaces;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The parked rows of the surfaces. */
public final class JdbcParkedSurfaces implements ParkedSurfaces {
  private final Jdbi jdbi;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Runnable poke;

  /**
   * @param poke wakes whoever delivers; called after the commit
   */
  public JdbcParkedSurfaces(
      Jdbi jdbi, Transactions transactions, InstantSource clock, Runnable poke) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.clock = clock;
    this.poke = poke;
  }

  @Override
  public List<Parked> parked(WorkspaceId workspace) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select *
                      from surface
                     where workspace_id = :workspace
                       and state = 'PARKED'
                     order by updated_at desc, id desc
                    """)
                .bind("workspace", workspace.value())
                .map(
                    (row, context) ->
                        new Parked(
                            DeliveryRows.surface(row),
                            row.getString("parked_reason"),
                            row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                            row.getString("message_ts") != null))
                .list());
  }

  @Override
  public void tryAgain(WorkspaceId workspace, ChannelId channel) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update surface
                       set state = case when message_ts is null then 'PLANNED' else 'SENT' end,
                           parked_reason = null,
                           failures = 0,
                           wanted_version = wanted_version + 1,
                           next_try_at = :now,
                           updated_at = :now
                     where workspace_id = :workspace
                       and place_kind in ('CHANNEL', 'THREAD')
                       and place_target = :channel
                       and state = 'PARKED'
                    """)
                .bind("workspace", workspace.value())
                .bind("channel", channel.value())
                .bind("now", clock.instant())
                .execute());
    transactions.afterCommit(poke);
  }
}
