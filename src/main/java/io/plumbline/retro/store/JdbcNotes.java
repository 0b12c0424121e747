package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.Notes;
import io.plumbline.retro.RetroId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
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
  public Note add(RetroId retro, CardId topic, MemberId author, CardText text, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into retro_note
                          (workspace_id, retro_id, topic_id, author_id, body, noted_at)
                        values (:workspace, :retro, :topic, :author, :body, :at)
                        """)
                    .bind("workspace", retro.workspace().value())
                    .bind("retro", retro.value())
                    .bind("topic", topic.value())
                    .bind("author", author.value())
                    .bind("body", text.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Note(new NoteId(retro.workspace(), id), topic, author, text, at);
  }

  @Override
  public void change(Note note) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    update retro_note
                       set body = :body
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("body", note.text().value())
                .bind("workspace", note.id().workspace().value())
                .bind("id", note.id().value())
                .execute());
  }

  @Override
  public void withdraw(NoteId note) {
    jdbi.useHandle(
        db ->
            db.createUpdate("delete from retro_note where workspace_id = :workspace and id = :id")
                .bind("workspace", note.workspace().value())
                .bind("id", note.value())
                .execute());
  }

  @Override
  public List<Note> in(RetroId retro) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select id, topic_id, author_id, body, noted_at
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
                            new NoteId(retro.workspace(), row.getLong("id")),
                            new CardId(retro.workspace(), row.getLong("topic_id")),
                            new MemberId(row.getString("author_id")),
                            new CardText(row.getString("body")),
                            row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list());
  }
}
