package io.plumbline.retro.store;

import io.plumbline.retro.CardId;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Turn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a retro is read from its row. */
final class RetroRows {
  static final String COLUMNS =
      """
      id, workspace_id, team_id, channel_id, state, opened_at, opened_by, revealed_at, revealed_by,
      voting_opened_at, voting_opened_by, votes_closed_at, votes_closed_by, topic_id, closed_at,
      closed_by,
      rules_id
      """;

  private RetroRows() {}

  static Retro retro(ResultSet row, RetroRules rules) throws SQLException {
    var id = new RetroId(new WorkspaceId(row.getString("workspace_id")), row.getLong("id"));
    var opening =
        new Opening(
            new TeamId(id.workspace(), row.getLong("team_id")),
            new ChannelId(row.getString("channel_id")),
            instant(row, "opened_at"),
            member(row, "opened_by"),
            rules);
    var revealed = turn(row, "revealed");
    var votingOpened = turn(row, "voting_opened");
    var votesClosed = turn(row, "votes_closed");
    var closed = turn(row, "closed");
    var state = Retro.Phase.valueOf(row.getString("state"));
    if (state == Retro.Phase.COLLECTING) {
      return new Retro.Collecting(id, opening);
    }
    if (state == Retro.Phase.GROUPING && revealed != null) {
      return new Retro.Grouping(id, opening, revealed);
    }
    if (state == Retro.Phase.VOTING && revealed != null && votingOpened != null) {
      return new Retro.Voting(id, opening, revealed, votingOpened);
    }
    if (state == Retro.Phase.DISCUSSING && revealed != null && votesClosed != null) {
      return new Retro.Discussing(id, opening, revealed, votesClosed, topic(row, id));
    }
    if (state == Retro.Phase.CLOSED && closed != null) {
      return new Retro.Closed(id, opening, revealed, votesClosed, closed);
    }
    throw new IllegalStateException("retro %d cannot be %s".formatted(id.value(), state));
  }

  private static @Nullable CardId topic(ResultSet row, RetroId id) throws SQLException {
    long topic = row.getLong("topic_id");
    return row.wasNull() ? null : new CardId(id.workspace(), topic);
  }

  private static @Nullable Turn turn(ResultSet row, String what) throws SQLException {
    return row.getObject(what + "_at") == null
        ? null
        : new Turn(member(row, what + "_by"), instant(row, what + "_at"));
  }

  private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
    var value = row.getString(column);
    return value == null ? null : new MemberId(value);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
