package io.plumbline.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.journal.Entry;
import io.plumbline.journal.Journal;
import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same in a database, and with the act's transaction. */
abstract class JdbcJournalContract extends JournalContract {
  private Database database;

  abstract Database open();

  @BeforeAll
  void openOnce() {
    database = open();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.clear(database);
  }

  @Override
  Journal journal() {
    return new JdbcJournal(database.jdbi());
  }

  @Override
  List<Entry> entries() {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createQuery(
                        """
                        select workspace_id, team_id, verb, subject_id, member_id, happened_at,
                               details
                          from journal
                         order by id
                        """)
                    .map((row, context) -> entry(row))
                    .list());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    try {
      return new Entry(
          new WorkspaceId(row.getString("workspace_id")),
          row.getLong("team_id"),
          row.getString("verb"),
          row.getLong("subject_id"),
          Optional.ofNullable(row.getString("member_id")).map(MemberId::new).orElse(null),
          row.getObject("happened_at", OffsetDateTime.class).toInstant(),
          JsonMapper.builder()
              .build()
              .readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_a_failed_act_recorded_is_gone() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .run(
                        () -> {
                          journal()
                              .record(
                                  new Entry(
                                      WORKSPACE, 7, "retro.opened", 1, ANA, MONDAY_NINE, Map.of()));
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(entries()).isEmpty();
  }
}
