package io.plumbline.retro.store;

import io.plumbline.retro.LastTimes;
import io.plumbline.retro.RetroId;
import io.plumbline.workspace.MemberId;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What was said of earlier actions, in the database; joins the transaction of the thread. */
public final class JdbcLastTimes implements LastTimes {
  private static final String UPDATE =
      """
      update retro_last_time
         set verdict = :verdict,
             said_by = :by,
             said_at = :at
       where workspace_id = :workspace
         and retro_id = :retro
         and action_id = :action
      """;
  private static final String INSERT =
      """
      insert into retro_last_time (workspace_id, retro_id, action_id, verdict, said_by, said_at)
      values (:workspace, :retro, :action, :verdict, :by, :at)
      """;

  private final Jdbi jdbi;

  public JdbcLastTimes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whoever says it holds the retro, so nobody comes between the two statements. */
  @Override
  public void say(RetroId retro, long action, Said said) {
    if (write(UPDATE, retro, action, said) == 0) {
      write(INSERT, retro, action, said);
    }
  }

  private int write(String sql, RetroId retro, long action, Said said) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(sql)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("action", action)
                .bind("verdict", said.verdict().name())
                .bind("by", said.by().value())
                .bind("at", said.at())
                .execute());
  }

  @Override
  public Map<Long, Said> in(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select action_id, verdict, said_by, said_at
                      from retro_last_time
                     where workspace_id = :workspace
                       and retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("action_id"),
                            new Said(
                                Verdict.valueOf(row.getString("verdict")),
                                new MemberId(row.getString("said_by")),
                                row.getObject("said_at", OffsetDateTime.class).toInstant())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
