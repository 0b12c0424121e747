package io.plumbline.decision.store;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.AskProduct;
import io.plumbline.decision.Askings;
import io.plumbline.decision.DecisionTrail;
import io.plumbline.decision.DecisionWorld;
import io.plumbline.decision.Decisions;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge;
import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.decision.RecordDecision;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.AtOnce;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import io.plumbline.testing.TestTeams;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract on a database, and what only a database shows: people acting at once. */
abstract class JdbcDecisionsContract extends DecisionsContract {
  private static final int PEOPLE = 6;

  private final SettableClock clock = SettableClock.at(NOW);
  private Database database;
  private JdbcDecisions decisions;
  private JdbcAskings askings;
  private int teams;

  abstract Database open();

  @BeforeAll
  void openOnce() {
    database = open();
    decisions = new JdbcDecisions(database.jdbi());
    askings = new JdbcAskings(database.jdbi());
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
  Decisions decisions() {
    return decisions;
  }

  @Override
  Askings askings() {
    return askings;
  }

  @Override
  TeamId newTeam() {
    return new JdbcTeams(database.jdbi())
        .add(TestTeams.WORKSPACE, TestTeams.draft("Team " + ++teams))
        .id();
  }

  @Test
  void of_two_product_managers_who_answer_at_once_one_does_and_the_other_is_told()
      throws Exception {
    var team = twoProductManagers();
    var decision = add(team, Effect.LESS);
    var act = answer();

    var outcomes =
        AtOnce.of(
            PEOPLE,
            i ->
                () ->
                    act.answer(
                        decision.id(),
                        Answer.I_KNOW,
                        i % 2 == 0 ? PRIYA : DecisionWorld.PAT,
                        new RequestKey("press " + i)));

    var known = decisions.find(decision.id()).orElseThrow().knowledge();
    assertThat(outcomes).filteredOn(AnswerDecision.Outcome.Answered.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(AnswerDecision.Outcome.Overtaken.class::isInstance)
        .hasSize(PEOPLE - 1)
        .allMatch(
            each -> ((AnswerDecision.Outcome.Overtaken) each).now().knowledge().equals(known));
    assertThat(known).isInstanceOf(Knowledge.Known.class);
  }

  @Test
  void what_is_written_down_at_once_gets_a_number_each() throws Exception {
    var id = newTeam();
    var team = new JdbcTeams(database.jdbi()).find(id).orElseThrow();
    var act = record();

    AtOnce.of(
        PEOPLE,
        i ->
            () ->
                act.record(
                    team, DecisionWorld.draft(Effect.LESS), ELI, new RequestKey("form " + i)));

    assertThat(decisions.of(id, 0, 100))
        .extracting(decision -> decision.number())
        .containsExactly(6, 5, 4, 3, 2, 1);
  }

  @Test
  void of_many_successors_at_once_one_takes_the_place() throws Exception {
    var id = newTeam();
    var team = new JdbcTeams(database.jdbi()).find(id).orElseThrow();
    var old = add(id, Effect.LESS);
    var act = record();

    var outcomes =
        AtOnce.of(
            PEOPLE,
            i ->
                () ->
                    act.record(
                        team,
                        DecisionWorld.instead(old, Effect.NOTHING),
                        ELI,
                        new RequestKey("form " + i)));

    assertThat(outcomes).filteredOn(RecordDecision.Outcome.Recorded.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(RecordDecision.Outcome.Flawed.class::isInstance)
        .hasSize(PEOPLE - 1);
    assertThat(decisions.of(id, 0, 100)).hasSize(2);
  }

  private TeamId twoProductManagers() {
    var draft = TestTeams.draft("Team " + ++teams);
    var roster = new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA, DecisionWorld.PAT)));
    var two =
        new TeamDraft(
            draft.name(),
            draft.channel(),
            roster,
            draft.calendar(),
            draft.sprints(),
            draft.rhythms());
    return new JdbcTeams(database.jdbi()).add(TestTeams.WORKSPACE, two).id();
  }

  private AnswerDecision answer() {
    return new AnswerDecision(
        database.transactions(),
        new JdbcRequests(database.jdbi(), clock),
        decisions,
        askings,
        new JdbcTeams(database.jdbi()),
        trail(),
        clock);
  }

  private RecordDecision record() {
    var allTeams = new JdbcTeams(database.jdbi());
    var ask = new AskProduct(database.transactions(), decisions, askings, allTeams, trail(), clock);
    return new RecordDecision(
        database.transactions(),
        new JdbcRequests(database.jdbi(), clock),
        decisions,
        allTeams,
        ask,
        trail(),
        clock);
  }

  private DecisionTrail trail() {
    var jdbi = database.jdbi();
    return new DecisionTrail(
        new JdbcJournal(jdbi),
        new JdbcSurfaces(jdbi, database.transactions(), clock, () -> {}),
        new RememberedAlarms());
  }
}
