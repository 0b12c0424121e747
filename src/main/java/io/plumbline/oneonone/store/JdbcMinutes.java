package io.plumbline.oneonone.store;

import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Minutes;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOneId;
import io.plumbline.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Lines of agendas and notes in the database; joins the transaction of the thread. */
public final class JdbcMinutes implements Minutes {
  private static final String OF_TALK =
      " where workspace_id = :workspace and one_on_one_id = :talk";

  private final Jdbi jdbi;

  public JdbcMinutes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Line> lines(OneOnOneId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select position, line_key, kind, words, author_id, since, reached
                      from one_on_one_line
                    """
                        + OF_TALK
                        + " order by position")
                .bind("workspace", id.workspace().value())
                .bind("talk", id.value())
                .map((row, context) -> line(row))
                .list());
  }

  @Override
  public void add(OneOnOneId id, Line line) {
    jdbi.useHandle(
        db ->
            db.createUpdate(
                    """
                    insert into one_on_one_line (workspace_id, one_on_one_id, position, line_key,
                      kind, words, author_id, since, reached)
                    values (:workspace, :talk, :position, :key,
                      :kind, :words, :author, :since, :reached)
                    """)
                .bind("workspace", id.workspace().value())
                .bind("talk", id.value())
                .bind("position", line.position())
                .bind("key", line.key())
                .bind("kind", line.kind())
                .bind("words", line.words())
                .bind("author", line.author().map(MemberId::value).orElse(null))
                .bind("since", line.since())
                .bind("reached", line.reached())
                .execute());
  }

  @Override
  public boolean reach(OneOnOneId id, int position, boolean reached) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        "update one_on_one_line set reached = :reached"
                            + OF_TALK
                            + " and position = :position and reached <> :reached")
                    .bind("reached", reached)
                    .bind("workspace", id.workspace().value())
                    .bind("talk", id.value())
                    .bind("position", position)
                    .execute()
                == 1);
  }

  @Override
  public Note note(OneOnOneId id, Note.Kind kind, String words, MemberId author, Instant at) {
    long note =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into one_on_one_note
                          (workspace_id, one_on_one_id, kind, words, author_id, added_at)
                        values (:workspace, :talk, :kind, :words, :author, :at)
                        """)
                    .bind("workspace", id.workspace().value())
                    .bind("talk", id.value())
                    .bind("kind", kind.name())
                    .bind("words", words)
                    .bind("author", author.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return note(id, note).orElseThrow();
  }

  @Override
  public List<Note> notes(OneOnOneId id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select id, kind, words, author_id, added_at from one_on_one_note"
                        + OF_TALK
                        + " order by id")
                .bind("workspace", id.workspace().value())
                .bind("talk", id.value())
                .map((row, context) -> note(row))
                .list());
  }

  @Override
  public Optional<Note> note(OneOnOneId id, long note) {
    return notes(id).stream().filter(each -> each.id() == note).findFirst();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt("position"),
        row.getString("line_key"),
        row.getString("kind"),
        row.getString("words"),
        Columns.memberOrNull(row, "author_id"),
        Columns.instant(row, "since"),
        row.getBoolean("reached"));
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getLong("id"),
        Note.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        new MemberId(row.getString("author_id")),
        Columns.instant(row, "added_at"));
  }
}
