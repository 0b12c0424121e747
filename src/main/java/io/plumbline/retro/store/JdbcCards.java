package io.plumbline.retro.store;

import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Cards;
import io.plumbline.retro.Column;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.RetroId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Cards in the database; joins the transaction of the thread. */
public final class JdbcCards implements Cards {
  private final Jdbi jdbi;
  private final AnonymousCards anonymous;
  private final OwnCards own;

  public JdbcCards(Jdbi jdbi, AuthorKeys keys) {
    this.jdbi = jdbi;
    this.anonymous = new AnonymousCards(keys);
    this.own = new OwnCards(keys);
  }

  @Override
  public Card add(TeamId team, MemberId author, CardDraft draft, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into retro_card
                          (workspace_id, team_id, author_id, column_key, column_title, body, link,
                           added_at)
                        values (:workspace, :team, :author, :column, :title, :body, :link, :at)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("author", author.value())
                    .bind("column", draft.column().key())
                    .bind("title", draft.column().title())
                    .bind("body", draft.text().value())
                    .bind("link", draft.source().orElse(null))
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Card(new CardId(team.workspace(), id), team, author, draft, at);
  }

  @Override
  public Card addAnonymous(TeamId team, MemberId author, CardDraft draft, Instant day) {
    return jdbi.withHandle(db -> anonymous.add(db, team, author, draft, day));
  }

  @Override
  public Optional<Card> waiting(CardId card, MemberId author) {
    return jdbi.withHandle(db -> own.one(db, card, author));
  }

  @Override
  public boolean change(CardId card, MemberId author, CardDraft draft) {
    return waiting(card, author).isPresent()
        && jdbi.withHandle(
            db ->
                db.createUpdate(
                            """
                        update retro_card
                           set column_key = :column,
                               column_title = :title,
                               body = :body
                         where workspace_id = :workspace
                           and id = :id
                           and retro_id is null
                        """)
                        .bind("workspace", card.workspace().value())
                        .bind("id", card.value())
                        .bind("column", draft.column().key())
                        .bind("title", draft.column().title())
                        .bind("body", draft.text().value())
                        .execute()
                    == 1);
  }

  @Override
  public boolean withdraw(CardId card, MemberId author) {
    return waiting(card, author).isPresent()
        && jdbi.withHandle(
            db ->
                db.createUpdate(
                            """
                        delete from retro_card
                         where workspace_id = :workspace
                           and id = :id
                           and retro_id is null
                        """)
                        .bind("workspace", card.workspace().value())
                        .bind("id", card.value())
                        .execute()
                    == 1);
  }

  @Override
  public Map<Column, Integer> waitingByColumn(TeamId team) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select column_key, column_title, count(*) as cards
                      from retro_card
                     where workspace_id = :workspace
                       and team_id = :team
                       and retro_id is null
                     group by column_key, column_title
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .map((row, context) -> Map.entry(CardRows.column(row), row.getInt("cards")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<Card> waitingOf(TeamId team, MemberId author) {
    return jdbi.withHandle(db -> own.all(db, team, author));
  }

  @Override
  public int reveal(TeamId team, RetroId retro) {
    return jdbi.withHandle(
        db -> {
          int shown =
              db.createUpdate(
                      """
                      update retro_card
                         set retro_id = :retro
                       where workspace_id = :workspace
                         and team_id = :team
                         and (author_id is not null or record_kind is not null)
                         and retro_id is null
                      """)
                  .bind("workspace", team.workspace().value())
                  .bind("team", team.value())
                  .bind("retro", retro.value())
                  .execute();
          return shown + anonymous.reveal(db, team, retro);
        });
  }

  @Override
  public boolean addFromRecord(TeamId team, RetroId retro, RecordEntry entry) {
    return jdbi.withHandle(db -> RecordCards.add(db, team, retro, entry));
  }

  @Override
  public boolean isIn(RetroId retro, CardId card) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select count(*) > 0
                      from retro_card
                     where workspace_id = :workspace
                       and id = :id
                       and retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("id", card.value())
                .bind("retro", retro.value())
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public List<Card> in(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + CardRows.COLUMNS
                        + """
                           from retro_card
                          where workspace_id = :workspace
                            and retro_id = :retro
                          order by id
                         """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(CardRows::card)
                .list());
  }

  @Override
  public void carryOver(RetroId from, List<CardId> cards) {
    jdbi.useHandle(db -> CarriedCards.carryOver(db, from, cards));
  }

  @Override
  public Map<CardId, Instant> carriedInto(RetroId retro) {
    return jdbi.withHandle(db -> CarriedCards.carriedInto(db, retro));
  }
}
