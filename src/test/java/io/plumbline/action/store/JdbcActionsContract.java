package io.plumbline.action.store;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionTrail;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.ChangeAction.Outcome;
import io.plumbline.action.Deed;
import io.plumbline.action.Departures;
import io.plumbline.action.KeptActions;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import io.plumbline.testing.TestTeams;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract on a database, and what only a database shows: people acting at once. */
abstract class JdbcActionsContract extends ActionsContract {
  private static final int AT_ONCE = 6;

  private Database database;
  private JdbcActions actions;
  private JdbcDepartures departures;
  private int teams;

  abstract Database open();

  @BeforeAll
  void openOnce() {
    database = open();
    actions = new JdbcActions(database.jdbi());
    departures = new JdbcDepartures(database.jdbi());
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
  KeptActions actions() {
    return actions;
  }

  @Override
  Departures departures() {
    return departures;
  }

  @Override
  TeamId newTeam() {
    return new JdbcTeams(database.jdbi())
        .add(TestTeams.WORKSPACE, TestTeams.draft("Team " + ++teams))
        .id();
  }

  @Test
  void of_many_who_close_it_at_once_one_does_and_the_others_are_told_who() throws Exception {
    var action = add(newTeam(), "a", FRIDAY);
    var act = changeAction();
    var people = List.of(ELI, LENA, LUIS, PRIYA);

    var outcomes =
        atOnce(
            i ->
                () ->
                    act.change(
                        action.ref(),
                        0,
                        i % 2 == 0 ? new Deed.Done("") : new Deed.Drop("no need"),
                        people.get(i % people.size()),
                        new RequestKey("close " + i)));

    var winner = actions.find(action.ref()).orElseThrow().closed().orElseThrow().by();
    assertThat(outcomes).filteredOn(Outcome.Changed.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Outcome.Overtaken.class::isInstance)
        .hasSize(AT_ONCE - 1)
        .allMatch(outcome -> ((Outcome.Overtaken) outcome).last().by().equals(winner));
    assertThat(actions.changes(action.ref())).hasSize(1);
  }

  @Test
  void of_two_who_choose_an_owner_at_once_one_decides() throws Exception {
    var action = add(newTeam(), "a", FRIDAY);
    var act = changeAction();

    var outcomes =
        atOnce(
            i ->
                () ->
                    act.change(
                        action.ref(),
                        0,
                        new Deed.HandOver(i % 2 == 0 ? LUIS : PRIYA, ""),
                        i % 2 == 0 ? LENA : PRIYA,
                        new RequestKey("choose " + i)));

    assertThat(outcomes).filteredOn(Outcome.Changed.class::isInstance).hasSize(1);
    assertThat(actions.changes(action.ref())).hasSize(1);
    assertThat(actions.find(action.ref()).orElseThrow().version()).isEqualTo(1);
  }

  private ChangeAction changeAction() {
    var clock = SettableClock.at(NOW);
    var jdbi = database.jdbi();
    var transactions = database.transactions();
    var trail =
        new ActionTrail(
            new JdbcJournal(jdbi),
            new JdbcSurfaces(jdbi, transactions, clock, () -> {}),
            new RememberedAlarms());
    return new ChangeAction(
        transactions,
        new JdbcRequests(jdbi, clock),
        actions,
        departures,
        new JdbcTeams(jdbi),
        trail,
        clock);
  }

  private interface Work {
    Callable<Outcome> of(int number);
  }

  private static List<Outcome> atOnce(Work work) throws Exception {
    var barrier = new CyclicBarrier(AT_ONCE);
    var people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var all = new ArrayList<Callable<Outcome>>();
      for (int i = 0; i < AT_ONCE; i++) {
        var own = work.of(i);
        all.add(
            () -> {
              barrier.await();
              return own.call();
            });
      }
      var outcomes = new ArrayList<Outcome>();
      for (var answer : people.invokeAll(all)) {
        outcomes.add(answer.get());
      }
      return outcomes;
    } finally {
      people.shutdownNow();
    }
  }
}
