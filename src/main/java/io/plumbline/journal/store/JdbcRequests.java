package io.plumbline.journal.store;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The handled requests as rows with a unique key. Two claims at once: the second waits until the
 * first commits or rolls back, and then knows.
 */
public final class JdbcRequests implements Requests {
  private final Jdbi jdbi;
  private final InstantSource clock;

  public JdbcRequests(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public boolean claim(WorkspaceId workspace, RequestKey key) {
    int inserted =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into request (workspace_id, request_key, claimed_at)
                        values (:workspace, :key, :now)
                        on conflict do nothing
                        """)
                    .bind("workspace", workspace.value())
                    .bind("key", key.value())
                    .bind("now", clock.instant())
                    .execute());
    return inserted == 1;
  }

  @Override
  public void forgetBefore(Instant moment) {
    jdbi.useHandle(
        db ->
            db.createUpdate("delete from request where claimed_at < :moment")
                .bind("moment", moment)
                .execute());
  }
}
