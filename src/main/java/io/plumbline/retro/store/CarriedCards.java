package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.RetroId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Cards that a retro put aside and that wait for the next one. */
final class CarriedCards {
  private CarriedCards() {}

  /** Of an anonymous card the day stays, and of none the key of the record: it stands only once. */
  static void carryOver(Handle db, RetroId from, List<CardId> cards) {
    if (cards.isEmpty()) {
      return;
    }
    db.createUpdate(
            """
                    insert into retro_card
                      (workspace_id, team_id, author_id, record_kind, column_key, column_title,
                       body, link, added_at, carried_from)
                    select workspace_id, team_id, author_id, record_kind, column_key, column_title,
                           body, link, added_at, retro_id
                      from retro_card
                     where workspace_id = :workspace
                       and retro_id = :retro
                       and id in (<cards>)
                     order by id
                    """)
        .bind("workspace", from.workspace().value())
        .bind("retro", from.value())
        .bindList("cards", cards.stream().map(CardId::value).toList())
        .execute();
  }

  static Map<CardId, Instant> carriedInto(Handle db, RetroId retro) {
    return db
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
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
