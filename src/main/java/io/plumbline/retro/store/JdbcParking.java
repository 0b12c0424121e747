package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Parking;
import io.plumbline.retro.RetroId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Topics that were on and that were parked, in the database; joins the transaction of the thread.
 */
public final class JdbcParking implements Parking {
  private static final String REMOVE =
      """
      delete from retro_parked
       where workspace_id = :workspace
         and retro_id = :retro
         and topic_id = :topic
      """;
  private static final String ADD =
      """
      insert into retro_parked (workspace_id, retro_id, topic_id, taken_up)
      values (:workspace, :retro, :topic, false)
      """;
  private static final String TAKE_UP =
      """
      update retro_parked
         set taken_up = true
       where workspace_id = :workspace
         and retro_id = :retro
         and topic_id = :topic
      """;

  private static final String TURN_TO =
      """
      insert into retro_topic_on (workspace_id, retro_id, topic_id)
      values (:workspace, :retro, :topic)
      on conflict do nothing
      """;

  private final Jdbi jdbi;

  public JdbcParking(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A topic that was parked before gets a new row, and so comes last again. */
  @Override
  public void park(RetroId retro, CardId topic) {
    write(REMOVE, retro, topic);
    write(ADD, retro, topic);
  }

  @Override
  public void turnTo(RetroId retro, CardId topic) {
    write(TAKE_UP, retro, topic);
    write(TURN_TO, retro, topic);
  }

  @Override
  public Set<CardId> beenOn(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select topic_id
                      from retro_topic_on
                     where workspace_id = :workspace
                       and retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .mapTo(Long.class)
                .map(id -> new CardId(retro.workspace(), id))
                .set());
  }

  private void write(String sql, RetroId retro, CardId topic) {
    jdbi.useHandle(
        db ->
            db.createUpdate(sql)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("topic", topic.value())
                .execute());
  }

  @Override
  public List<Parked> in(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select topic_id, taken_up
                      from retro_parked
                     where workspace_id = :workspace
                       and retro_id = :retro
                     order by id
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(
                    (row, context) ->
                        new Parked(
                            new CardId(retro.workspace(), row.getLong("topic_id")),
                            row.getBoolean("taken_up")))
                .list());
  }
}
