package io.plumbline.retro.store;

import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.RetroId;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of anonymous cards. Their ids are random: numbers from the sequence of the others would
 * say between which of them a card was written.
 */
final class AnonymousCards {
  /** Above all that the sequence will give, and exact in every reader of JSON. */
  private static final long FIRST_ID = 1L << 40;

  private static final long LAST_ID = 1L << 53;

  private final AuthorKeys keys;
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
    for (var card : cards) {
      delete(db, card.id());
    }
    for (var card : cards) {
      insert(db, card.under(newId(team)), null, retro);
    }
    keys.destroy(db, team);
    return cards.size();
  }

  private CardId newId(TeamId team) {
    return new CardId(team.workspace(), random.nextLong(FIRST_ID, LAST_ID));
  }

  private static List<Card> waiting(Handle db, TeamId team) {
    return db.createQuery(
            "select "
                + CardRows.COLUMNS
                + """
                   from retro_card
                  where workspace_id = :workspace
                    and team_id = :team
                    and author_id is null
                    and retro_id is null
                 """)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value())
        .map(CardRows::card)
        .list();
  }

  private static void delete(Handle db, CardId card) {
    db.createUpdate("delete from retro_card where workspace_id = :workspace and id = :id")
        .bind("workspace", card.workspace().value())
        .bind("id", card.value())
        .execute();
  }

  private static void insert(
      Handle db, Card card, @Nullable String digest, @Nullable RetroId retro) {
    db.createUpdate(
            """
            insert into retro_card
              (id, workspace_id, team_id, retro_id, author_digest, column_key, column_title, body,
               link, added_at)
            values (:id, :workspace, :team, :retro, :digest, :column, :title, :body,
               :link, :day)
            """)
        .bind("id", card.id().value())
        .bind("workspace", card.team().workspace().value())
        .bind("team", card.team().value())
        .bind("retro", retro == null ? null : retro.value())
        .bind("digest", digest)
        .bind("column", card.column().key())
        .bind("title", card.column().title())
        .bind("body", card.text())
        .bind("link", card.draft().source().orElse(null))
        .bind("day", card.addedAt())
        .execute();
  }
}
