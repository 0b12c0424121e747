package io.plumbline.retro.store;

import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.store.CardRows.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds a person's waiting cards: those that name them, and those whose digest is theirs. */
final class OwnCards {
  private final AuthorKeys keys;

  OwnCards(AuthorKeys keys) {
    this.keys = keys;
  }

  Optional<Card> one(Handle db, CardId card, MemberId author) {
    var found =
        db.createQuery(
                "select "
                    + CardRows.COLUMNS
                    + """
                       from retro_card
                      where workspace_id = :workspace
                        and id = :id
                        and retro_id is null
                     """)
            .bind("workspace", card.workspace().value())
            .bind("id", card.value())
            .map(Waiting::of)
            .list();
    return found.isEmpty()
        ? Optional.empty()
        : own(db, found.get(0).card().team(), author, found).stream().findFirst();
  }

  List<Card> all(Handle db, TeamId team, MemberId author) {
    var candidates =
        db.createQuery(
                "select "
                    + CardRows.COLUMNS
                    + """
                       from retro_card
                      where workspace_id = :workspace
                        and team_id = :team
                        and (author_id = :author or author_digest is not null)
                        and retro_id is null
                      order by id
                     """)
            .bind("workspace", team.workspace().value())
            .bind("team", team.value())
            .bind("author", author.value())
            .map(Waiting::of)
            .list();
    return own(db, team, author, candidates);
  }

  private List<Card> own(Handle db, TeamId team, MemberId author, List<Waiting> cards) {
    var key = keys.find(db, team);
    var own = new ArrayList<Card>();
    for (var each : cards) {
      var card = each.card();
      var digest = each.digest();
      if (digest == null
          ? card.author().named().filter(author::equals).isPresent()
          : key.filter(k -> AuthorDigest.matches(digest, k, card.id(), author)).isPresent()) {
        own.add(card);
      }
    }
    return own;
  }
}
