package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionDraft;
import io.plumbline.action.Origin;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.export.Export;
import io.plumbline.export.ExportId;
import io.plumbline.export.Format;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.GroupDeed;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Turn;
import io.plumbline.retro.past.HeldRetros.Held;
import io.plumbline.retro.past.PastRetro.Counts;
import io.plumbline.retro.worth.Score;
import io.plumbline.retro.worth.Tally;
import io.plumbline.retro.worth.WorthQuestion;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.surface.store.JdbcStandings;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.TeamId;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the close of a retro, its history and its exports rely on; run on each database. */
abstract class ClosingContract extends OnDatabase {
  private static final Duration DAY = Duration.ofDays(1);

  private JdbcRetros retros;
  private JdbcWorthAnswers worth;
  private JdbcHeldRetros held;

  @BeforeAll
  void build() {
    retros = new JdbcRetros(database.jdbi());
    worth = new JdbcWorthAnswers(database.jdbi());
    held = new JdbcHeldRetros(database.jdbi());
  }

  @Test
  void a_question_waits_until_it_is_closed() {
    var id = closed(newTeam());
    var until = MONDAY_THREE.plus(DAY);
    worth.ask(id, until);

    assertThat(worth.find(id)).contains(new WorthQuestion(id, until, false));
    assertThat(worth.hold(id)).contains(new WorthQuestion(id, until, false));
    assertThat(worth.waiting(until.minusSeconds(1), 10)).isEmpty();
    assertThat(worth.waiting(until, 10))
        .containsExactly(new Waiting(new AlarmKey("retro-worth", T1, id.value()), until));

    worth.close(id);

    assertThat(worth.find(id)).contains(new WorthQuestion(id, until, true));
    assertThat(worth.waiting(until, 10)).isEmpty();
  }

  @Test
  void each_person_counts_once_and_who_answered_is_forgotten_at_the_close() {
    var id = closed(newTeam());
    worth.ask(id, MONDAY_THREE);

    assertThat(worth.count(id, BO, new Score(4))).isTrue();
    assertThat(worth.count(id, CY, new Score(4))).isTrue();
    assertThat(worth.count(id, CY, new Score(1))).isFalse();
    assertThat(worth.count(id, DI, new Score(2))).isTrue();
    assertThat(worth.hasAnswered(id, CY)).isTrue();
    assertThat(worth.hasAnswered(id, ANA)).isFalse();
    assertThat(worth.tally(id)).as("while it is open").isEmpty();

    worth.close(id);

    assertThat(worth.tally(id)).contains(new Tally(List.of(0, 1, 0, 2, 0)));
    assertThat(worth.hasAnswered(id, CY)).isFalse();
  }

  @Test
  void one_person_who_answers_twice_at_once_counts_once_and_others_all() throws Exception {
    var id = closed(newTeam());
    worth.ask(id, MONDAY_THREE);
    var people = Executors.newFixedThreadPool(8);
    var start = new CyclicBarrier(8);
    var all = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      var member = new MemberId("U" + i / 2);
      var score = new Score(1 + i % 5);
      all.add(
          () -> {
            start.await();
            return database
                .transactions()
                .inTransaction(() -> worth.hold(id).isPresent() && worth.count(id, member, score));
          });
    }
    long counted = 0;
    for (var each : people.invokeAll(all)) {
      counted += each.get() ? 1 : 0;
    }
    people.shutdownNow();
    worth.close(id);

    assertThat(counted).isEqualTo(4);
    assertThat(worth.tally(id)).get().returns(4, Tally::answers);
  }

  @Test
  void questions_of_other_retros_and_workspaces_are_others() {
    var team = newTeam();
    var first = closed(team);
    var second = closed(team);
    worth.ask(first, MONDAY_THREE);
    worth.ask(second, MONDAY_THREE);
    worth.count(first, CY, new Score(5));

    assertThat(worth.hasAnswered(second, CY)).isFalse();
    assertThat(worth.find(new RetroId(new WorkspaceId("T2"), first.value()))).isEmpty();
    worth.close(second);
    assertThat(worth.tally(second)).get().returns(0, Tally::answers);
    assertThat(worth.hasAnswered(first, CY)).isTrue();
  }

  @Test
  void held_retros_come_newest_first_with_what_was_said_and_no_open_or_unrevealed_one() {
    var team = newTeam();
    var first = closed(team);
    var second = closed(team);
    unrevealed(team);
    retros.open(new Opening(team, CHANNEL, MONDAY_THREE, ANA));
    closed(newTeam());

    assertThat(held.count(team)).isEqualTo(2);
    assertThat(held.of(team, 0, 10)).extracting(Held::id).containsExactly(second, first);
    assertThat(held.of(team, 1, 10))
        .containsExactly(new Held(first, MONDAY_THREE, MONDAY_THREE.plus(DAY), new Counts(2, 3)));
    assertThat(held.of(team, 2, 10)).isEmpty();
    assertThat(held.of(new TeamId(new WorkspaceId("T2"), team.value()), 0, 10)).isEmpty();
  }

  @Test
  void words_are_found_in_cards_notes_groups_and_actions_of_the_teams_held_retros_alone() {
    var team = newTeam();
    var first = closed(team);
    var second = closed(team);
    closed(newTeam());
    var open = retros.open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).orElseThrow().id();
    var cards = new JdbcCards(database.jdbi(), new AuthorKeys(database.jdbi(), database.keys()));
    var topic = cards.in(first).get(0).id();
    var notes = new JdbcNotes(database.jdbi());
    notes.add(first, topic, CY, new CardText("Über 100 % of the time_box"), MONDAY_THREE);
    notes.add(open, topic, CY, new CardText("Über all of it"), MONDAY_THREE);
    var actions = new JdbcActions(database.jdbi());
    var draft = new ActionDraft("Buy a RUNNER", CY, LocalDate.of(2026, 12, 4));
    actions.add(team, new Origin("retro", second.value()), draft, ANA, MONDAY_THREE);
    actions.add(team, new Origin("audit", first.value()), draft, ANA, MONDAY_THREE);
    var steps = new JdbcGroupings(database.jdbi());
    var both = cards.in(second).stream().map(Card::id).toList();
    var deed = new GroupDeed(GroupDeed.Kind.MERGED, both, new GroupTitle("Continuous integration"));
    var step = steps.add(second, deed, new Turn(ANA, MONDAY_THREE));

    assertThat(found(team, "SLOW")).containsExactly(second, first);
    assertThat(found(team, "über 100 %")).containsExactly(first);
    assertThat(found(team, "100 _")).as("signs that a pattern reads mean themselves").isEmpty();
    assertThat(found(team, "time_box")).containsExactly(first);
    assertThat(found(team, "a runner")).containsExactly(second);
    assertThat(found(team, "integration")).containsExactly(second);
    assertThat(found(new TeamId(new WorkspaceId("T2"), team.value()), "slow")).isEmpty();
    assertThat(held.countSaying(team, "slow")).isEqualTo(2);
    assertThat(held.saying(team, "slow", 1, 10)).extracting(Held::id).containsExactly(first);
    assertThat(held.lines(second, "u", 3)).hasSizeLessThanOrEqualTo(3).contains("Buy a RUNNER");
    assertThat(held.lines(first, "builds", 3)).containsExactly("slow builds");
    steps.undo(second, step.number(), new Turn(ANA, MONDAY_THREE));
    assertThat(found(team, "integration")).isEmpty();
  }

  private List<RetroId> found(TeamId team, String words) {
    return held.saying(team, words, 0, 10).stream().map(Held::id).toList();
  }

  @Test
  void an_export_is_found_again_as_it_was_asked_for() {
    var exports = new JdbcExports(database.jdbi());
    var asked = new Export.Ask(newTeam(), CY, "retro", 12, EnumSet.of(Format.CSV, Format.JSON));

    var added = exports.add(asked, MONDAY_THREE);

    assertThat(exports.find(added.id())).contains(added);
    assertThat(added.ask()).isEqualTo(asked);
    assertThat(exports.find(new ExportId(new WorkspaceId("T2"), added.id().value()))).isEmpty();
  }

  @Test
  void a_surface_says_where_it_stands_once_it_does() {
    var surfaces =
        new JdbcSurfaces(
            database.jdbi(), database.transactions(), SettableClock.at(MONDAY_THREE), () -> {});
    var standings = new JdbcStandings(database.jdbi());
    var summary =
        new Surface("retro.summary", new Subject(T1, "retro", 12), new Place.InChannel(CHANNEL));
    database.transactions().run(() -> surfaces.show(summary));
    assertThat(standings.of(summary.view(), summary.subject())).isEmpty();

    database
        .jdbi()
        .useHandle(
            db ->
                db.execute(
                    "update surface set channel_id = 'C1', message_ts = '17.5', state = 'SENT'"));

    assertThat(standings.of(summary.view(), summary.subject()))
        .get()
        .returns(CHANNEL, standing -> standing.channel())
        .returns("17.5", standing -> standing.ts());
    assertThat(standings.of("retro.board", summary.subject())).isEmpty();
  }

  /** A retro with two topics and three votes, closed a day after it began. */
  private RetroId closed(TeamId team) {
    var cards = new JdbcCards(database.jdbi(), new AuthorKeys(database.jdbi(), database.keys()));
    var votes = new JdbcVotes(database.jdbi());
    var collecting = retros.open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).orElseThrow();
    var topic = cards.add(team, CY, Checkout.card(FRICTION, "slow builds"), MONDAY_THREE).id();
    cards.add(team, DI, Checkout.card(FRICTION, "flaky tests"), MONDAY_THREE);
    cards.reveal(team, collecting.id());
    votes.set(collecting.id(), CY, Map.of(topic, 2));
    votes.set(collecting.id(), DI, Map.of(topic, 1));
    var turn = new Turn(ANA, MONDAY_THREE.plus(DAY));
    var voting = collecting.reveal(turn);
    retros.move(collecting, voting);
    retros.move(voting, voting.close(turn));
    return collecting.id();
  }

  private void unrevealed(TeamId team) {
    Retro.Collecting retro =
        retros.open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).orElseThrow();
    retros.move(retro, retro.close(new Turn(ANA, MONDAY_THREE)));
  }

  private TeamId newTeam() {
    long id =
        database
            .jdbi()
            .withHandle(
                db ->
                    db.createUpdate(
                            """
                            insert into team (workspace_id, name, channel_id, zone, working_days,
                              hours_from, hours_to, sprint_start, sprint_weeks, version)
                            values ('T1', 'Checkout', 'C1', 'Europe/Berlin', 'MONDAY',
                              time '09:00', time '17:00', date '2026-11-02', 2, 1)
                            """)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    return new TeamId(T1, id);
  }
}
