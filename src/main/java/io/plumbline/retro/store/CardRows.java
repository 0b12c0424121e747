package io.plumbline.retro.store;

import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Column;
import io.plumbline.retro.RecordEntry;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How a card is read from its row. */
final class CardRows {
  static final String COLUMNS =
      """
      id, workspace_id, team_id, author_id, author_digest, record_kind, column_key, column_title,
      body, link, added_at
      """;

  private CardRows() {}

  /**
   * A waiting card.
   *
   * @param digest what finds the author of an anonymous one; null for others
   */
  record Waiting(Card card, @Nullable String digest) {
    static Waiting of(ResultSet row, StatementContext context) throws SQLException {
      return new Waiting(CardRows.card(row, context), row.getString("author_digest"));
    }
  }

  static Column column(ResultSet row) throws SQLException {
    return new Column(row.getString("column_key"), row.getString("column_title"));
  }

  static Card card(ResultSet row, StatementContext context) throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Card(
        new CardId(workspace, row.getLong("id")),
        new TeamId(workspace, row.getLong("team_id")),
        author(row),
        new CardDraft(column(row), new CardText(row.getString("body")), row.getString("link")),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  private static Author author(ResultSet row) throws SQLException {
    var member = row.getString("author_id");
    if (member != null) {
      return new Author.Shown(new MemberId(member));
    }
    var kind = row.getString("record_kind");
    return kind == null
        ? new Author.Anonymous()
        : new Author.FromRecord(RecordEntry.Kind.valueOf(kind));
  }
}
