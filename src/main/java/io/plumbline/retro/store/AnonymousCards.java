package io.plumbline.retro.store;

import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.RetroId;
import io.plumbline.store.RandomIds;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The rows of anonymous cards. Their ids are random: numbers from the sequence of the others would
 * say between which of them a card was written.
 */
final class AnonymousCards {
  private final AuthorKeys keys;
  private final RandomIds ids = new RandomIds();
  private final SecureRandom random = new SecureRandom();

  AnonymousCards(AuthorKeys keys) {
    this.keys = keys;
  }

  Card add(Handle db, TeamId team, MemberId author, CardDraft draft, Instant day) {
    var id = newId(team);
    var card = new Card(id, team, new Author.Anonymous(), draft, day);
    insert(db, card, AuthorDigest.of(keys.findOrMake(db, team), id, author), null);
    return card;
  }

  /**
   * Writes each card anew, without its digest, under another id and in no order; the key is
   * destroyed. So neither its id nor its place in the table tells of the time before.
   */
  int reveal(Handle db, TeamId team, RetroId retro) {
    var cards = new ArrayList<>(waiting(db, team));
    Collections.shuffle(cards, random);
    for (var waiting : cards) {
      delete(db, waiting.card().id());
    }
    for (var waiting : cards) {
      var shown = waiting.card().under(newId(team));
      insert(db, shown, null, new Shown(retro, waiting.carriedFrom()));
    }
    keys.destroy(db, team);
    return cards.size();
  }

  private CardId newId(TeamId team) {
    return new CardId(team.workspace(), ids.next());
  }

  /**
   * A card that waits for the reveal.
   *
   * @param carriedFrom the retro that put it aside; null for a new one
   */
  private record Waiting(Card card, @Nullable Long carriedFrom) {
    static Waiting of(ResultSet row, StatementContext context) throws SQLException {
      return new Waiting(CardRows.card(row, context), row.getObject("carried_from", Long.class));
    }
  }

  /** Where a card is shown, and from which retro it was carried over. */
  private record Shown(RetroId retro, @Nullable Long carriedFrom) {}

  private static List<Waiting> waiting(Handle db, TeamId team) {
    return db.createQuery(
            "select "
                + CardRows.COLUMNS
                + """
                     , carried_from
                   from retro_card
                  where workspace_id = :workspace
                    and team_id = :team
                    and author_id is null
                    and record_kind is null
                    and retro_id is null
                 """)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .map(Waiting::of)
        .list();
  }

  private static void delete(Handle db, CardId card) {
    db.createUpdate("delete from retro_card where workspace_id = :workspace and id = :id")
        .bind("workspace", card.workspace().value())
        .bind("id", card.value())
        .execute();
  }

  private static void insert(Handle db, Card card, @Nullable String digest, @Nullable Shown shown) {
    db.createUpdate(
            """
            insert into retro_card
              (id, workspace_id, team_id, retro_id, author_digest, column_key, column_title, body,
               link, added_at, carried_from)
            values (:id, :workspace, :team, :retro, :digest, :column, :title, :body,
               :link, :day, :carriedFrom)
            """)
        .bind("id", card.id().value())
        .bind("workspace", card.team().workspace().value())
        .bind("team", card.team().value())
        .bind("retro", shown == null ? null : shown.retro().value())
        .bind("carriedFrom", shown == null ? null : shown.carriedFrom())
        .bind("digest", digest)
        .bind("column", card.column().key())
        .bind("title", card.column().title())
        .bind("body", card.text())
        .bind("link", card.draft().source().orElse(null))
        .bind("day", card.addedAt())
        .execute();
  }
}
