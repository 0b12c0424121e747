package io.plumbline.commitment.store;

import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.commitment.CommitmentBook;
import io.plumbline.commitment.CommitmentRoom;
import io.plumbline.commitment.CommitmentTrail;
import io.plumbline.commitment.Commitments;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.SignCommitment;
import io.plumbline.commitment.SignCommitment.Outcome;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.AtOnce;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import io.plumbline.testing.TestTeams;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract on a database, and what only a database shows: people acting at once. */
abstract class JdbcCommitmentsContract extends CommitmentsContract {
  private static final int PEOPLE = 6;

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
  Commitments commitments() {
    return new JdbcCommitments(database.jdbi());
  }

  @Override
  TeamId newTeam() {
    return new JdbcTeams(database.jdbi())
        .add(TestTeams.WORKSPACE, TestTeams.draft("Team " + ++teams))
        .id();
  }

  @Test
  void of_two_leads_who_sign_first_at_once_one_signs_and_the_quarter_begins_once()
      throws Exception {
    var team = newTeam();
    var act = new SignCommitment(room());

    var outcomes =
        AtOnce.of(
            PEOPLE,
            i ->
                () ->
                    act.sign(
                        team,
                        "2026-Q4",
                        1,
                        Side.ENGINEERING,
                        i % 2 == 0 ? LENA : LUIS,
                        new RequestKey("press " + i)));

    assertThat(outcomes).filteredOn(Outcome.Signed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.SignedBefore.class::isInstance).hasSize(PEOPLE - 1);
    assertThat(commitments().find(team, "2026-Q4").orElseThrow().signatures()).hasSize(1);
  }

  private CommitmentRoom room() {
    var jdbi = database.jdbi();
    var clock = SettableClock.at(NOW);
    return new CommitmentRoom(
        database.transactions(),
        new JdbcRequests(jdbi, clock),
        new CommitmentBook(commitments(), List.of()),
        new JdbcTeams(jdbi),
        new CommitmentTrail(
            new JdbcJournal(jdbi),
            new JdbcSurfaces(jdbi, database.transactions(), clock, () -> {})),
        clock);
  }
}
