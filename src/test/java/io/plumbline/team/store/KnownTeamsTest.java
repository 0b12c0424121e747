package io.plumbline.team.store;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.team.TeamsContract;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is remembered of teams is what stands, and it is read no oftener than it changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KnownTeamsTest extends TeamsContract {
  private final Database database = TestDatabase.h2();
  private final Teams kept = new JdbcTeams(database.jdbi());
  private Teams known = new KnownTeams(database.jdbi(), kept);

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.clear(database);
    known = new KnownTeams(database.jdbi(), kept);
  }

  @Override
  protected Teams teams() {
    return known;
  }

  @Test
  void what_has_not_changed_is_not_read_again() {
    var id = kept.add(WORKSPACE, draft("Checkout")).id();
    var first = known.find(id).orElseThrow();

    assertThat(known.find(id).orElseThrow()).isSameAs(first);
    assertThat(known.of(WORKSPACE, ELI).get(0)).isSameAs(first);
  }

  @Test
  void what_somebody_else_has_changed_is_seen_at_once() {
    var id = kept.add(WORKSPACE, draft("Checkout")).id();
    assertThat(known.of(WORKSPACE, ELI)).hasSize(1);

    kept.change(id, 1, ofLenaAlone("Tills"));

    assertThat(known.find(id)).map(Team::name).contains("Tills");
    assertThat(known.of(WORKSPACE, ELI)).isEmpty();
  }

  @Test
  void one_that_changes_while_it_is_read_is_not_remembered() {
    var id = kept.add(WORKSPACE, draft("Checkout")).id();
    var changing = new FakeTeams().with(atVersion(2, "Tills", id));
    var seen = new KnownTeams(database.jdbi(), changing);
    assertThat(seen.find(id)).map(Team::name).contains("Tills");

    changing.put(atVersion(1, "Checkout", id));

    assertThat(seen.find(id)).map(Team::name).contains("Checkout");
  }

  private static Team atVersion(int version, String name, TeamId id) {
    var draft = draft(name);
    return new Team(
        id,
        draft.name(),
        draft.channel(),
        draft.roster(),
        draft.calendar(),
        draft.sprints(),
        draft.rhythms(),
        version);
  }

  private static TeamDraft ofLenaAlone(String name) {
    var usual = draft(name);
    var roster = new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(LENA), Role.LEAD, List.of(LENA)));
    return new TeamDraft(
        usual.name(), usual.channel(), roster, usual.calendar(), usual.sprints(), usual.rhythms());
  }
}
