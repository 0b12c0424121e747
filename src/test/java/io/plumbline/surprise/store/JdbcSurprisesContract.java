package io.plumbline.surprise.store;

import io.plumbline.store.Database;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.TestTeams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a database. */
abstract class JdbcSurprisesContract extends SurprisesContract {
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

  @Override
  Surprises surprises() {
    return new JdbcSurprises(database.jdbi());
  }

  @Override
  TeamId newTeam() {
    return new JdbcTeams(database.jdbi())
        .add(TestTeams.WORKSPACE, TestTeams.draft("Team " + ++teams))
        .id();
  }
}
