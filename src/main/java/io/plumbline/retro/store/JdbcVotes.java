package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Votes;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Votes in the database; joins the transaction of the thread. */
public final class JdbcVotes implements Votes {
  private static final String INSERT =
      """
      insert into retro_vote (workspace_id, retro_id, member_id, slot, topic_id, nth)
      values (:workspace, :retro, :member, :slot, :topic, :nth)
      """;

  private final Jdbi jdbi;

  public JdbcVotes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<CardId, Integer> of(RetroId retro, MemberId member) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select topic_id, count(*) as votes
                      from retro_vote
                     where workspace_id = :workspace
                       and retro_id = :retro
                       and member_id = :member
                     group by topic_id
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("member", member.value())
                .map((row, context) -> counted(retro, row))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Each vote has its number among the person's and among those on its topic, from 1. */
  @Override
  public void set(RetroId retro, MemberId member, Map<CardId, Integer> votes) {
    jdbi.useHandle(
        db -> {
          clear(db, retro, member);
          var insert = db.prepareBatch(INSERT);
          int slot = 0;
          for (var each : votes.entrySet()) {
            for (int nth = 1; nth <= each.getValue(); nth++) {
              insert
                  .bind("workspace", retro.workspace().value())
                  .bind("retro", retro.value())
                  .bind("member", member.value())
                  .bind("slot", ++slot)
                  .bind("topic", each.getKey().value())
                  .bind("nth", nth)
                  .add();
            }
          }
          insert.execute();
        });
  }

  private static void clear(Handle db, RetroId retro, MemberId member) {
    db.createUpdate(
            """
            delete from retro_vote
             where workspace_id = :workspace
               and retro_id = :retro
               and member_id = :member
            """)
        .bind("workspace", retro.workspace().value())
        .bind("retro", retro.value())
        .bind("member", member.value())
        .execute();
  }

  @Override
  public Map<CardId, Integer> count(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select topic_id, count(*) as votes
                      from retro_vote
                     where workspace_id = :workspace
                       and retro_id = :retro
                     group by topic_id
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map((row, context) -> counted(retro, row))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Set<MemberId> voters(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select distinct member_id
                      from retro_vote
                     where workspace_id = :workspace
                       and retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .mapTo(String.class)
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static Map.Entry<CardId, Integer> counted(RetroId retro, ResultSet row)
      throws SQLException {
    return Map.entry(new CardId(retro.workspace(), row.getLong("topic_id")), row.getInt("votes"));
  }
}
