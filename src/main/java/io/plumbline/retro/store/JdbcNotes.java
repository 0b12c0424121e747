package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Note;
import io.plumbline.retro.Notes;
import io.plumbline.retro.RetroId;
import io.plumbline.workspace.MemberId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Notes in the database; joins the transaction of the thread. */
public final class JdbcNotes implements Notes {
  private final Jdbi jdbi;

  public JdbcNotes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(RetroId retro, Note note) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into retro_note
                      (workspace_id, retro_id, topic_id, author_id, body, noted_at)
                    values (:workspace, :retro, :topic, :author, :body, :at)
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .bind("topic", note.topic().value())
                .bind("author", note.author().value())
                .bind("body", note.text().value())
                .bind("at", note.at())
                .execute());
  }

  @Override
  public List<Note> in(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select topic_id, author_id, body, noted_at
                      from retro_note
                     where workspace_id = :workspace
                       and retro_id = :retro
                     order by id
                    """)
                .bind("workspace", retro.workspace().value())
                .bind("retro", retro.value())
                .map(
                    (row, context) ->
                        new Note(
                            new CardId(retro.workspace(), row.getLong("topic_id")),
                            new MemberId(row.getString("author_id")),
                            new CardText(row.getString("body")),
                            row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list());
  }
}
