package io.plumbline.retro.store;

import io.plumbline.retro.Ballot;
import io.plumbline.retro.CardId;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Votes;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Votes in the database; joins the transaction of the thread. */
public final class JdbcVotes implements Votes {
  private final Jdbi jdbi;

  public JdbcVotes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<CardId, Integer> of(RetroId retro, MemberId member) {
    return mine(retro, member).stream()
        .collect(
            Collectors.groupingBy(
                vote -> new CardId(retro.workspace(), vote.topic()),
                Collectors.summingInt(vote -> 1)));
  }

  /**
   * Takes the first free number of the budget and of the topic. Where another request of the same
   * person takes one of them first, it looks again; each round that is lost used up a number, so
   * there are no more rounds than votes.
   */
  @Override
  public boolean cast(RetroId retro, CardId topic, MemberId member, Ballot ballot) {
    for (int round = 0; round <= ballot.budget(); round++) {
      var mine = mine(retro, member);
      int slot = free(ballot.budget(), n -> mine.stream().noneMatch(v -> v.slot() == n));
      int nth =
          free(
              ballot.cap(),
              n -> mine.stream().noneMatch(v -> v.topic() == topic.value() && v.nth() == n));
      if (slot == 0 || nth == 0) {
        return false;
      }
      if (insert(retro, member, new Vote(slot, topic.value(), nth))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean takeBack(RetroId retro, CardId topic, MemberId member) {
    return jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        delete from retro_vote
                         where workspace_id = :workspace
                           and retro_id = :retro
                           and member_id = :member
                           and topic_id = :topic
                           and nth = (
                             select max(v.nth)
                               from retro_vote v
                              where v.workspace_id = :workspace
                                and v.retro_id = :retro
                                and v.member_id = :member
                                and v.topic_id = :topic)
                        """)
                    .bind("workspace", retro.workspace().value())
                    .bind("retro", retro.value())
                    .bind("member", member.value())
                    .bind("topic", topic.value())
                    .execute())
        == 1;
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
                .map(
                    (row, context) ->
                        Map.entry(
                            new CardId(retro.workspace(), row.getLong("topic_id")),
                            row.getInt("votes")))
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

  private List<Vote> mine(RetroId retro, MemberId member) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select slot, topic_id, nth
                      from retro_vote
                     where workspace_id = :workspace
                       and retro_id = :retro
                       and member_id = :member
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("member", member.value())
                .map(
                    (row, context) ->
                        new Vote(row.getInt("slot"), row.getLong("topic_id"), row.getInt("nth")))
                .list());
  }

  private boolean insert(RetroId retro, MemberId member, Vote vote) {
    return jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into retro_vote
                          (workspace_id, retro_id, member_id, slot, topic_id, nth)
                        values (:workspace, :retro, :member, :slot, :topic, :nth)
                        on conflict do nothing
                        """)
                    .bind("workspace", retro.workspace().value())
                    .bind("retro", retro.value())
                    .bind("member", member.value())
                    .bind("slot", vote.slot())
                    .bind("topic", vote.topic())
                    .bind("nth", vote.nth())
                    .execute())
        == 1;
  }

  /** The first number from 1 that is free, or 0 where none is. */
  private static int free(int most, Predicate<Integer> isFree) {
    return IntStream.rangeClosed(1, most).filter(isFree::test).findFirst().orElse(0);
  }

  private record Vote(int slot, long topic, int nth) {}
}
