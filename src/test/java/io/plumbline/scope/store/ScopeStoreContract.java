package io.plumbline.scope.store;

import static io.plumbline.scope.ScopeWorld.ask;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scope.Ask;
import io.plumbline.scope.Ground;
import io.plumbline.scope.LedgerCheck;
import io.plumbline.scope.LedgerCheck.Fault;
import io.plumbline.scope.LedgerCheck.What;
import io.plumbline.scope.Refusal;
import io.plumbline.scope.ScopeId;
import io.plumbline.scope.ScopeRequest;
import io.plumbline.scope.ScopeWorld;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database does with scope requests and their ledger. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class ScopeStoreContract extends OnDatabase {
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("T2");

  private ScopeWorld world;

  @BeforeEach
  void begin() {
    world = new ScopeWorld(database);
    world.locked();
  }

  @Test
  void a_request_comes_back_as_it_was_kept_with_each_of_its_versions() {
    var items =
        world
            .sprints
            .items()
            .of(world.current.seen(world.team(), world.today()).orElseThrow().plan().id());
    var full =
        new Ask(
            Ask.Kind.CHANGE,
            items.get(0).id(),
            items.get(0).what(),
            "Geschenkkarten 🎁",
            "*why* <!channel>",
            new Ask.Leaves(Ask.Leaves.How.ITEM, items.get(1).id(), items.get(1).what()),
            "about 3 days",
            "https://x.example/d",
            LocalDate.of(2026, 11, 27));
    var kept = done(world.files(full, Ground.LEGAL, 0, PRIYA));
    var other = ask("Another way");
    var rewritten = done(world.acts.requests().rewrite(kept.id(), 1, other, PRIYA, world.next()));

    var requests = world.shelves.requests();
    assertThat(kept.ask()).isEqualTo(full);
    assertThat(requests.find(kept.id())).contains(rewritten);
    assertThat(requests.find(new ScopeId(ELSEWHERE, kept.id().value()))).isEmpty();
    assertThat(requests.versions(kept.id()))
        .extracting(version -> version.ask())
        .containsExactly(full, other);
    assertThat(requests.of(kept.sprint())).containsExactly(rewritten);
    assertThat(requests.waitingIn(kept.team())).containsExactly(rewritten);
    assertThat(requests.teamsWaiting(kept.team().workspace())).containsExactly(kept.team());
    assertThat(requests.teamsWaiting(ELSEWHERE)).isEmpty();
    assertThat(requests.move(kept, kept)).as("it has moved on").isFalse();
  }

  @Test
  void a_ledger_that_nobody_touched_stands() {
    busy();

    assertThat(check().faults()).isEmpty();
    assertThat(check().lines()).isEqualTo(6);
  }

  @Test
  void each_change_of_a_line_is_found() {
    busy();
    for (var change :
        List.of(
            "words = 'too big'",
            "said_by = 'ULENA'",
            "said_at = said_at + interval '1' second",
            "version = version + 1",
            "request_id = request_id + 1",
            "for_lead = 'ULENA'",
            "sprint_id = sprint_id + 1",
            "kind = 'APPROVED'")) {
      world
          .database
          .jdbi()
          .useHandle(db -> db.execute("create table kept as select * from scope_ledger"));
      run("update scope_ledger set " + change + " where line = 4");
      assertThat(check().faults())
          .as(change)
          .containsExactly(new Fault(world.teamId, 4, What.CHANGED));
      run("delete from scope_ledger");
      run("insert into scope_ledger select * from kept");
      run("drop table kept");
    }
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void a_line_that_is_removed_is_missed_wherever_it_stood() {
    busy();
    run("delete from scope_ledger where line = 6");
    assertThat(check().faults()).containsExactly(new Fault(world.teamId, 6, What.REMOVED));
    run("delete from scope_ledger where line = 2");
    assertThat(check().faults()).containsExactly(new Fault(world.teamId, 2, What.REMOVED));
    run("delete from scope_ledger");
    assertThat(check().faults()).containsExactly(new Fault(world.teamId, 1, What.REMOVED));
  }

  @Test
  void a_line_that_was_slipped_in_is_found() {
    busy();
    run(
        "insert into scope_ledger select workspace_id, team_id, 7, sprint_id, request_id, version,"
            + " 'APPROVED', said_by, for_lead, said_at, '', hash from scope_ledger where line = 6");

    assertThat(check().faults()).containsExactly(new Fault(world.teamId, 7, What.CHANGED));
    run("delete from scope_ledger_end");
    run("delete from scope_ledger where line = 7");
    assertThat(check().faults()).containsExactly(new Fault(world.teamId, 6, What.CHANGED));
  }

  @Test
  void of_two_leads_at_once_one_decides_and_the_other_is_told_what() throws Exception {
    for (int round = 0; round < 5; round++) {
      var request = world.files(ask("Round " + round));

      var outcomes =
          atOnce(
              () -> world.approves(request, LENA), () -> world.rejects(request, "no time", LUIS));

      assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
      var told = outcomes.stream().flatMap(outcome -> outcome.refusal().stream()).toList();
      assertThat(told).hasSize(1).first().isInstanceOf(Refusal.MovedOn.class);
      var last = Objects.requireNonNull(((Refusal.MovedOn) told.get(0)).last());
      assertThat(world.said(request))
          .containsExactly(world.said(request).get(0), last.said().kind());
      assertThat(world.now(request).isDecided()).isTrue();
    }
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void a_request_and_the_lock_at_once_leave_no_change_behind_the_gate() throws Exception {
    world.clock.set(Instant.parse("2026-12-07T09:00:00Z"));
    var planned = world.plans("Refunds");
    assertThat(planned).hasSize(1);

    var filed =
        atOnce(
            () -> world.files(ask("B"), null, 0, PRIYA),
            () -> {
              var unused = world.locks();
              return world.files(ask("C"), null, 0, PRIYA);
            });

    var gated = done(filed.get(1));
    assertThat(gated.state()).isEqualTo(ScopeRequest.State.OPEN);
    assertThat(check().faults()).isEmpty();
  }

  /** Six lines: the lock, two requests, a question, a no and a yes. */
  private void busy() {
    var one = world.files(ask("A"));
    var two = world.files(ask("B"));
    done(world.rejects(one, "too large", LUIS));
    done(world.acts.decide().ask(two.id(), 1, "Why?", LENA, world.next()));
    done(world.approves(two, LENA));
  }

  private LedgerCheck.Result check() {
    return new LedgerCheck(new JdbcLedger(database.jdbi()), List.of()).check();
  }

  private void run(String sql) {
    database.jdbi().useHandle(db -> db.execute(sql));
  }

  @SafeVarargs
  private static List<Outcome<ScopeRequest, Refusal>> atOnce(
      Callable<Outcome<ScopeRequest, Refusal>>... acts) throws Exception {
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(acts.length);
    try {
      var running = new ArrayList<Future<Outcome<ScopeRequest, Refusal>>>();
      for (var act : acts) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      start.countDown();
      var outcomes = new ArrayList<Outcome<ScopeRequest, Refusal>>();
      for (var each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }
}
