package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.T1;

import io.plumbline.retro.Checkout;
import io.plumbline.retro.Courses;
import io.plumbline.retro.NoEarlierActions;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.Retros;
import io.plumbline.store.Database;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.FakeAbsences;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract on a database. */
abstract class JdbcPaceContract extends PaceContract {
  private Database database;
  private int teams;

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
  Retros retros() {
    return new JdbcRetros(database.jdbi());
  }

  @Override
  Shelves shelves() {
    return JdbcRetroDesk.shelves(database);
  }

  @Override
  Courses courses() {
    return new JdbcCourses(database.jdbi());
  }

  @Override
  PaceShelves pace() {
    var jdbi = database.jdbi();
    return new PaceShelves(
        new JdbcFacilitators(jdbi),
        new JdbcLastTimes(jdbi),
        new JdbcParking(jdbi),
        new NoEarlierActions(),
        (workspace, member) -> Optional.empty(),
        new FakeAbsences());
  }

  @Override
  TeamId newTeam() {
    var draft = Checkout.draft("Team " + ++teams, CHANNEL);
    return database
        .transactions()
        .inTransaction(() -> new JdbcTeams(database.jdbi()).add(T1, draft).id());
  }
}
