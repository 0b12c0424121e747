package io.plumbline.retro.store;

import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.RetroId;
import io.plumbline.team.TeamId;
import org.jdbi.v3.core.Handle;

/** Cards that nobody wrote: what stands on the record. */
final class RecordCards {
  private RecordCards() {}

  /** Adds the entry as a card of the retro; false where it is a card of the team already. */
  static boolean add(Handle db, TeamId team, RetroId retro, RecordEntry entry) {
    return db.createUpdate(
                """
                        insert into retro_card
                          (workspace_id, team_id, retro_id, record_kind, record_key, column_key,
                           column_title, body, link, added_at)
                        values (:workspace, :team, :retro, :kind, :key, :column,
                           :title, :body, :link, :at)
                        on conflict do nothing
                        """)
            .bind("workspace", team.workspace().value())
            .bind("team", team.value())
            .bind("retro", retro.value())
            .bind("kind", entry.kind().name())
            .bind("key", entry.key())
            .bind("column", RecordEntry.COLUMN.key())
            .bind("title", RecordEntry.COLUMN.title())
            .bind("body", entry.text().value())
            .bind("link", entry.link())
            .bind("at", entry.at())
            .execute()
        == 1;
  }
}
