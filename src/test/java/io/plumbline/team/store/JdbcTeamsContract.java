package io.plumbline.team.store;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.team.TeamChanges.Change;
import io.plumbline.team.Teams;
import io.plumbline.team.TeamsContract;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Teams, their changes and people's choices on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcTeamsContract extends TeamsContract {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
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
  protected Teams teams() {
    return new JdbcTeams(database.jdbi());
  }

  @Test
  void the_last_change_says_who_made_it() {
    var changes = new JdbcTeamChanges(database.jdbi());
    var id = teams().add(WORKSPACE, draft("Checkout")).id();

    assertThat(changes.last(id)).isEmpty();
    changes.record(id, new Change(2, LENA, NOW.plusSeconds(60)));
    changes.record(id, new Change(1, ELI, NOW));

    assertThat(changes.last(id)).contains(new Change(2, LENA, NOW.plusSeconds(60)));
  }

  @Test
  void a_choice_is_remembered_for_one_person_and_conversation_until_the_next() {
    var remembered = new JdbcRememberedTeams(database.jdbi());
    var checkout = teams().add(WORKSPACE, draft("Checkout")).id();
    var search = teams().add(WORKSPACE, draft("Search")).id();

    remembered.remember(checkout, ELI, CHECKOUT_CHANNEL);
    remembered.remember(search, ELI, CHECKOUT_CHANNEL);

    assertThat(remembered.of(WORKSPACE, ELI, CHECKOUT_CHANNEL)).contains(search);
    assertThat(remembered.of(WORKSPACE, LENA, CHECKOUT_CHANNEL)).isEmpty();
    assertThat(remembered.of(WORKSPACE, ELI, new ChannelId("C2"))).isEmpty();
    assertThat(remembered.of(new WorkspaceId("T2"), ELI, CHECKOUT_CHANNEL)).isEmpty();
  }
}
