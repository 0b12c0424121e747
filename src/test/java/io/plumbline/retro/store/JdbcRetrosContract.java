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

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.GroupStep;
import io.plumbline.retro.OneOff;
import io.plumbline.retro.OpenRetro;
import io.plumbline.retro.Opening;
import io.plumbline.retro.Pace;
import io.plumbline.retro.Pick;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.Retros;
import io.plumbline.retro.Template;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.store.Database;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract on a database, and what only a database shows: people acting at once. */
abstract class JdbcRetrosContract extends RetrosContract {
  private static final int AT_ONCE = 8;

  private Database database;
  private JdbcRetros retros;
  private Shelves shelves;
  private ExecutorService people;
  private int requests;

  abstract Database open();

  @BeforeAll
  void openOnce() {
    database = open();
    var jdbi = database.jdbi();
    retros = new JdbcRetros(jdbi);
    shelves = JdbcRetroDesk.shelves(database);
    people = Executors.newFixedThreadPool(AT_ONCE);
  }

  @AfterAll
  void close() {
    people.shutdownNow();
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    TestDatabase.clear(database);
  }

  @Override
  Retros retros() {
    return retros;
  }

  @Override
  Shelves shelves() {
    return shelves;
  }

  @Override
  TeamId newTeam() {
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

  @Test
  void a_retro_keeps_the_rules_it_was_opened_with_and_the_next_has_the_new_ones() {
    var team = newTeam();
    var book = new JdbcRulesBook(database.jdbi());
    var own =
        new Columns(List.of(new Column("own-1", "Wind"), new Column("own-2", "Anchors & <reefs>")));
    var first =
        new RetroRules(
            own,
            RetroRules.Authors.ANONYMOUS,
            new Ballot(7, 2),
            true,
            new Pace.Spread(3, 1, 2, 5),
            4);

    assertThat(book.of(team)).isEqualTo(RetroRules.DEFAULT);
    book.set(team, first, ANA, MONDAY_THREE);
    var opened = retros.open(new Opening(team, CHANNEL, MONDAY_THREE, ANA, book.of(team)));
    book.set(team, RetroRules.DEFAULT, ANA, MONDAY_THREE);

    assertThat(retros.find(opened.orElseThrow().id())).get().returns(first, Retro::rules);
    assertThat(book.of(team)).isEqualTo(RetroRules.DEFAULT);
    var hour = new Pace.Live(Duration.ofMinutes(60));
    var live = new RetroRules(own, first.authors(), first.ballot(), true, hour, 4);
    book.set(team, live, ANA, MONDAY_THREE);
    assertThat(book.of(team)).isEqualTo(live);
  }

  @Test
  void rules_for_one_retro_alone_are_not_the_teams() {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var book = new JdbcRulesBook(database.jdbi());
    var oneOff = new OneOff(Template.SAILBOAT.columns(), Pace.Spread.DEFAULT);

    acts.open().open(team, ANA, oneOff, next());

    var open = retros.openOf(team.id()).orElseThrow();
    assertThat(open.rules().columns()).isEqualTo(Template.SAILBOAT.columns());
    assertThat(open.rules().pace()).isEqualTo(Pace.Spread.DEFAULT);
    assertThat(open.rules().ballot()).isEqualTo(Ballot.DEFAULT);
    assertThat(book.of(team.id())).isEqualTo(RetroRules.DEFAULT);
    acts.close().close(open.id(), ANA, next());
    acts.open().open(team, ANA, next());
    assertThat(retros.openOf(team.id())).get().returns(RetroRules.DEFAULT, Retro::rules);
    assertThat(retros.find(open.id())).get().returns(open.rules(), Retro::rules);
  }

  @Test
  void of_many_who_open_at_once_one_does_and_the_others_are_pointed_to_it() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);

    var outcomes = atOnce(i -> acts.open().open(team, i % 2 == 0 ? ANA : BO, next()));

    assertThat(outcomes).filteredOn(OpenRetro.Outcome.Opened.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(OpenRetro.Outcome.AlreadyOpen.class::isInstance)
        .hasSize(AT_ONCE - 1);
  }

  @Test
  void cards_written_at_once_while_the_cards_are_revealed_are_all_kept() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var id = opened(acts, team);
    acts.cards().add(team, CY, Checkout.card(FRICTION, "first"), next());

    atOnce(
        i ->
            i == 0
                ? acts.reveal().reveal(id, ANA, next())
                : acts.cards().add(team, CY, Checkout.card(FRICTION, "card " + i), next()));

    int revealed = shelves.cards().in(id).size();
    int waiting = shelves.cards().waitingOf(team.id(), CY).size();
    assertThat(revealed + waiting).isEqualTo(AT_ONCE);
    assertThat(retros.find(id).orElseThrow().phase())
        .isIn(Retro.Phase.GROUPING, Retro.Phase.VOTING);
  }

  @Test
  void of_two_who_reveal_at_once_one_does_and_the_other_is_told_who() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var id = opened(acts, team);
    acts.cards().add(team, CY, Checkout.card(FRICTION, "first"), next());

    var outcomes = atOnce(i -> acts.reveal().reveal(id, i % 2 == 0 ? ANA : BO, next()));

    var winner = (Retro.Voting) retros.find(id).orElseThrow();
    assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.refusal().stream()))
        .hasSize(AT_ONCE - 1)
        .containsOnly(new Refusal.OtherPhase(winner));
  }

  @Test
  void of_one_persons_forms_sent_at_once_one_counts_whole() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var topics = voting(acts, team, 2);
    var id = retros.openOf(team.id()).orElseThrow().id();

    var outcomes =
        atOnce(
            i -> {
              var chosen = Map.of(topics.get(0), i % 4, topics.get(1), 3 - i % 4);
              return acts.votes().cast(id, chosen, DI, next());
            });

    assertThat(outcomes).allMatch(outcome -> outcome.refusal().isEmpty());
    var counts = shelves.votes().of(id, DI);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
  }

  @Test
  void votes_of_several_people_sent_at_once_are_all_there() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var topics = voting(acts, team, 2);
    var id = retros.openOf(team.id()).orElseThrow().id();
    var chosen = Map.of(topics.get(0), 3, topics.get(1), 2);

    atOnce(i -> acts.votes().cast(id, chosen, new MemberId("U" + i), next()));

    assertThat(shelves.votes().count(id))
        .isEqualTo(Map.of(topics.get(0), 3 * AT_ONCE, topics.get(1), 2 * AT_ONCE));
    assertThat(shelves.votes().voters(id)).hasSize(AT_ONCE);
  }

  @Test
  void a_vote_at_the_moment_of_the_close_counts_or_is_told() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var topics = voting(acts, team, 1);
    var id = retros.openOf(team.id()).orElseThrow().id();

    var outcomes =
        atOnce(
            i ->
                i == 0
                    ? acts.closeVoting().close(id, ANA, next())
                    : acts.votes()
                        .cast(id, Map.of(topics.get(0), 1), new MemberId("U" + i), next()));

    long done = outcomes.stream().filter(outcome -> outcome.refusal().isEmpty()).count();
    int counted = shelves.votes().count(id).values().stream().mapToInt(Integer::intValue).sum();
    assertThat(counted).isEqualTo(done - 1);
  }

  @Test
  void of_many_who_group_overlapping_cards_at_once_one_does_and_the_others_are_told_who()
      throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var cards = grouping(acts, team, AT_ONCE + 1);
    var id = retros.openOf(team.id()).orElseThrow().id();
    var shared = new Pick(cards.get(0), 1);

    var outcomes =
        atOnce(
            i -> {
              var own = new Pick(cards.get(i + 1), 1);
              var by = i % 2 == 0 ? ANA : BO;
              return acts.groups().merge(id, List.of(shared, own), null, by, next());
            });

    var step = shelves.groupings().steps(id);
    assertThat(step).hasSize(1);
    assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.refusal().stream()))
        .hasSize(AT_ONCE - 1)
        .containsOnly(new Refusal.Regrouped(step.get(0).turn()));
  }

  @Test
  void cards_grouped_while_the_voting_is_opened_are_grouped_or_it_is_told() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var cards = grouping(acts, team, 2 * AT_ONCE);
    var id = retros.openOf(team.id()).orElseThrow().id();

    var outcomes =
        atOnce(
            i -> {
              var pair = List.of(new Pick(cards.get(2 * i), 1), new Pick(cards.get(2 * i + 1), 1));
              return i == 0
                  ? acts.openVoting().open(id, ANA, next()).refusal()
                  : acts.groups().merge(id, pair, null, BO, next()).refusal();
            });

    long done = outcomes.stream().filter(Optional::isEmpty).count();
    assertThat(shelves.groupings().steps(id)).hasSize((int) done - 1);
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .allMatch(why -> why.equals(new Refusal.OtherPhase(retros.find(id).orElseThrow())));
  }

  @Test
  void of_two_who_undo_at_once_one_step_is_undone() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var cards = grouping(acts, team, 4);
    var id = retros.openOf(team.id()).orElseThrow().id();
    for (int i = 0; i < 4; i += 2) {
      var pair = List.of(new Pick(cards.get(i), 1), new Pick(cards.get(i + 1), 1));
      acts.groups().merge(id, pair, null, ANA, next());
    }

    var outcomes = atOnce(i -> acts.groups().undo(id, 2, ANA, next()));

    assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
    assertThat(shelves.groupings().steps(id)).extracting(GroupStep::number).containsExactly(1);
  }

  @Test
  void the_same_request_at_once_adds_one_card() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var key = next();

    var outcomes = atOnce(i -> acts.cards().add(team, CY, Checkout.card(FRICTION, "once"), key));

    assertThat(shelves.cards().waitingOf(team.id(), CY)).hasSize(1);
    assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
  }

  @Test
  void notes_of_several_people_on_one_topic_at_once_are_all_kept() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var topic = voting(acts, team, 1).get(0);
    var id = retros.openOf(team.id()).orElseThrow().id();
    acts.closeVoting().close(id, ANA, next());

    atOnce(
        i -> acts.notes().add(id, topic, new MemberId("U" + i), new CardText("note " + i), next()));

    assertThat(shelves.notes().in(id))
        .extracting(note -> note.text().value())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, AT_ONCE).mapToObj(i -> "note " + i).toList());
  }

  @Test
  void a_deadline_and_people_who_reveal_at_once_move_it_on_once() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var live = RetroRules.DEFAULT;
    var spread =
        new RetroRules(
            live.columns(), live.authors(), live.ballot(), false, new Pace.Spread(1, 1, 9, 2), 3);
    new JdbcRulesBook(database.jdbi()).set(team.id(), spread, ANA, MONDAY_THREE);
    var acts = acts(team);
    var id = opened(acts, team);
    acts.cards().add(team, CY, Checkout.card(FRICTION, "first"), next());
    var courses = new JdbcCourses(database.jdbi());
    var deadline = courses.of(id).orElseThrow().until();
    var key = new AlarmKey("retro", id.workspace(), id.value());

    atOnce(
        i -> {
          if (i % 2 == 0) {
            acts.wake().wake(key, deadline);
            return true;
          }
          return acts.reveal().reveal(id, ANA, next()).refusal().isEmpty();
        });

    assertThat(retros.find(id)).containsInstanceOf(Retro.Voting.class);
    assertThat(shelves.cards().in(id)).hasSize(1);
    assertThat(courses.of(id).orElseThrow().timeIsUp()).isFalse();
  }

  @Test
  void of_two_who_park_or_take_over_at_once_one_does_and_the_others_are_told() throws Exception {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var topics = voting(acts, team, 3);
    var id = retros.openOf(team.id()).orElseThrow().id();
    acts.closeVoting().close(id, ANA, next());

    var parked =
        atOnce(i -> acts.pace().parkTopic().park(id, topics.get(0), i % 2 == 0 ? ANA : BO, next()));
    var taken = atOnce(i -> acts.pace().takeOver().takeOver(id, BO, next()));

    assertThat(parked).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
    assertThat(((Retro.Discussing) retros.find(id).orElseThrow()).currentTopic())
        .contains(topics.get(1));
    assertThat(taken).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
  }

  @Test
  void a_form_that_was_refused_can_be_sent_again() {
    var team = Checkout.team(newTeam(), "Checkout", CHANNEL);
    var acts = acts(team);
    var id = opened(acts, team);
    var key = next();
    assertThat(acts.reveal().reveal(id, ANA, key).refusal())
        .contains(new Refusal.Against(Refusal.Rule.NO_CARD_TO_REVEAL));
    acts.cards().add(team, CY, Checkout.card(FRICTION, "first"), next());

    assertThat(acts.reveal().reveal(id, ANA, key).refusal()).isEmpty();
  }

  private List<CardId> grouping(RetroActs acts, Team team, int topics) {
    IntStream.range(0, topics)
        .forEach(i -> acts.cards().add(team, CY, Checkout.card(FRICTION, "t" + i), next()));
    var id = opened(acts, team);
    acts.reveal().reveal(id, ANA, next());
    return shelves.cards().in(id).stream().map(card -> card.id()).toList();
  }

  private List<CardId> voting(RetroActs acts, Team team, int topics) {
    IntStream.range(0, topics)
        .forEach(i -> acts.cards().add(team, CY, Checkout.card(FRICTION, "t" + i), next()));
    var id = opened(acts, team);
    acts.reveal().reveal(id, ANA, next());
    acts.openVoting().open(id, ANA, next());
    return shelves.cards().in(id).stream().map(card -> card.id()).toList();
  }

  private RetroId opened(RetroActs acts, Team team) {
    acts.open().open(team, ANA, next());
    return retros.openOf(team.id()).orElseThrow().id();
  }

  private synchronized RequestKey next() {
    return new RequestKey("request " + ++requests);
  }

  private RetroActs acts(Team team) {
    var clock = SettableClock.at(MONDAY_THREE);
    return new JdbcRetroDesk(
            database, Checkout.teams(withVoters(team)), new RememberedAlarms(), clock)
        .acts((retro, closedTeam) -> {});
  }

  private static Team withVoters(Team team) {
    var engineers = new ArrayList<>(List.of(CY, DI));
    IntStream.range(0, AT_ONCE).forEach(i -> engineers.add(new MemberId("U" + i)));
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, List.of(ANA),
                Role.LEAD, List.of(BO),
                Role.ENGINEER, engineers));
    return new Team(
        team.id(),
        team.name(),
        team.channel(),
        roster,
        team.calendar(),
        team.sprints(),
        team.rhythms(),
        1);
  }

  private interface Deed<T> {
    T by(int person);
  }

  private <T> List<T> atOnce(Deed<T> deed) throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    var all =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                i ->
                    (Callable<T>)
                        () -> {
                          start.await();
                          return deed.by(i);
                        })
            .toList();
    var results = new ArrayList<T>();
    for (var result : people.invokeAll(all)) {
      results.add(result.get());
    }
    return results;
  }
}
