package io.plumbline.journal.store;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;

/**
 * The handled requests as rows with a unique key. Two claims at once: the second waits until the
 * first commits or rolls back, and then knows.
 *
 * <p>A row says nothing but that the request was there: Slack's keys hold members and moments, so
 * they are hashed, and the time is the day. Else the claims would tell when an anonymous card was
 * written.
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
                        values (:workspace, :key, :day)
                        on conflict do nothing
                        """)
                    .bind("workspace", workspace.value())
                    .bind("key", digest(key))
                    .bind("day", day(clock.instant()))
                    .execute());
    return inserted == 1;
  }

  /** Claims of the moment's own day stay. */
  @Override
  public void forgetBefore(Instant moment) {
    jdbi.useHandle(
        db ->
            db.createUpdate("delete from request where claimed_at < :day")
                .bind("day", day(moment))
                .execute());
  }

  private static Instant day(Instant moment) {
    return moment.truncatedTo(ChronoUnit.DAYS);
  }

  private static String digest(RequestKey key) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(key.value().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
