package io.plumbline.retro.store;

import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Cards;
import io.plumbline.retro.Column;
import io.plumbline.retro.RetroId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Cards in the database; joins the transaction of the thread. */
public final class JdbcCards implements Cards {
  private static final String COLUMNS =
      "id, workspace_id, team_id, author_id, column_key, column_title, body, link, added_at";

  private final Jdbi jdbi;

  public JdbcCards(Jdbi jdbi) {
    this.jdbi = jdbi;
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
  public boolean change(CardId card, MemberId author, CardDraft draft) {
    return jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        update retro_card
                           set column_key = :column,
                               column_title = :title,
                               body = :body
                         where workspace_id = :workspace
                           and id = :id
                           and author_id = :author
                           and retro_id is null
                        """)
                    .bind("workspace", card.workspace().value())
                    .bind("id", card.value())
                    .bind("author", author.value())
                    .bind("column", draft.column().key())
                    .bind("title", draft.column().title())
                    .bind("body", draft.text().value())
                    .execute())
        == 1;
  }

  @Override
  public boolean withdraw(CardId card, MemberId author) {
    return jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        delete from retro_card
                         where workspace_id = :workspace
                           and id = :id
                           and author_id = :author
                           and retro_id is null
                        """)
                    .bind("workspace", card.workspace().value())
                    .bind("id", card.value())
                    .bind("author", author.value())
                    .execute())
        == 1;
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
                .map((row, context) -> Map.entry(column(row), row.getInt("cards")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<Card> waitingOf(TeamId team, MemberId author) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + COLUMNS
                        + """
                           from retro_card
                          where workspace_id = :workspace
                            and team_id = :team
                            and author_id = :author
                            and retro_id is null
                          order by id
                         """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("author", author.value())
                .map(JdbcCards::card)
                .list());
  }

  @Override
  public int reveal(TeamId team, RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                    """
                    update retro_card
                       set retro_id = :retro
                     where workspace_id = :workspace
                       and team_id = :team
                       and retro_id is null
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("retro", retro.value())
                .execute());
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
                        + COLUMNS
                        + """
                           from retro_card
                          where workspace_id = :workspace
                            and retro_id = :retro
                          order by id
                         """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(JdbcCards::card)
                .list());
  }

  /** As they are, with whatever says who wrote them: it neither reads that nor adds to it. */
  @Override
  public void carryOver(RetroId from, List<CardId> cards, Instant at) {
    if (cards.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into retro_card
                      (workspace_id, team_id, author_id, column_key, column_title, body, link,
                       added_at, carried_from)
                    select workspace_id, team_id, author_id, column_key, column_title, body, link,
                           cast(:at as timestamp with time zone), retro_id
                      from retro_card
                     where workspace_id = :workspace
                       and retro_id = :retro
                       and id in (<cards>)
                     order by id
                    """)
                .bind("workspace", from.workspace().value())
                .bind("retro", from.value())
                .bind("at", at)
                .bindList("cards", cards.stream().map(CardId::value).toList())
                .execute());
  }

  @Override
  public Map<CardId, Instant> carriedInto(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db
                .createQuery(
                    """
                    select c.id, r.opened_at
                      from retro_card c
                      join retro r
                        on r.workspace_id = c.workspace_id
                       and r.id = c.carried_from
                     where c.workspace_id = :workspace
                       and c.retro_id = :retro
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(
                    (row, context) ->
                        Map.entry(
                            new CardId(retro.workspace(), row.getLong("id")),
                            row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Column column(ResultSet row) throws SQLException {
    return new Column(row.getString("column_key"), row.getString("column_title"));
  }

  private static Card card(ResultSet row, StatementContext context) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    long id = row.getLong("id");
    return new Card(
        new CardId(workspace, id),
        new TeamId(workspace, row.getLong("team_id")),
        new MemberId(row.getString("author_id")),
        new CardDraft(column(row), new CardText(row.getString("body")), row.getString("link")),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
