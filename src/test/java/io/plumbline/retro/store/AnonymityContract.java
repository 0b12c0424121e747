package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.testing.EveryCell;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables say of an anonymous card's author: every column of every one is read. */
abstract class AnonymityContract extends OnDatabase {
  /** Does nothing in the retro but write cards. */
  private static final MemberId WRITER = new MemberId("U0WRITER7");

  /** Minutes and seconds that no other act happens at, in whatever zone they are written. */
  private static final Instant WRITTEN = Instant.parse("2026-11-23T10:37:41.291Z");

  private static final List<String> TRACES = List.of(WRITER.value(), ":37:41");

  final SettableClock clock = SettableClock.at(WRITTEN);
  private RetroActs acts;
  private Team team;
  private int requests;

  @BeforeEach
  void clear() {
    clock.set(Instant.parse("2026-11-23T08:00:00Z"));
    team = withWriter(Checkout.team(newTeam(), "Checkout", CHANNEL));
    acts = acts();
    var usual = RetroRules.DEFAULT;
    new JdbcRulesBook(database.jdbi())
        .set(
            team.id(),
            new RetroRules(
                usual.columns(), Authors.ANONYMOUS, usual.ballot(), false, usual.pace(), 3),
            ANA,
            clock.instant());
  }

  @Test
  void until_the_reveal_no_row_names_the_author_or_says_when() {
    clock.set(WRITTEN);
    written("builds take 40 minutes");

    assertThat(everyCell()).noneMatch(AnonymityContract::isTrace);
  }

  @Test
  void after_the_reveal_no_row_names_the_author_or_says_when_and_the_key_is_gone() {
    clock.set(WRITTEN);
    var first = written("builds take 40 minutes");
    acts.cards().change(team, first, WRITER, Checkout.card(FRICTION, "slow builds"), press(first));
    acts.cards().withdraw(team, written("never mind"), WRITER, press(first));
    written("flaky tests");
    var digests = cells("select author_digest from retro_card");
    var key = cells("select key_name from retro_author_key").get(0);
    assertThat(digests).hasSize(2).allMatch(digest -> digest.length() == 64);
    assertThat(database.keys().find(key)).isPresent();

    var id = revealed();

    var all = everyCell();
    assertThat(all).noneMatch(AnonymityContract::isTrace);
    assertThat(all).doesNotContainAnyElementsOf(digests);
    assertThat(all).noneMatch(cell -> cell.contains(key));
    assertThat(all).noneMatch(cell -> cell.contains(Long.toString(first.value())));
    assertThat(database.keys().find(key)).isEmpty();
    assertThat(cells("select author_digest from retro_card where author_digest is not null"))
        .isEmpty();
    assertThat(new JdbcCards(database.jdbi(), keys()).in(id))
        .hasSize(2)
        .allMatch(card -> card.author().named().isEmpty())
        .allMatch(card -> card.addedAt().equals(Instant.parse("2026-11-22T23:00:00Z")));
  }

  @Test
  void a_retro_that_is_closed_before_the_reveal_leaves_the_cards_with_their_authors() {
    clock.set(WRITTEN);
    var card = written("builds take 40 minutes");
    var id = opened();
    acts.close().close(id, ANA, next());

    assertThat(acts.cards().withdraw(team, card, WRITER, next()).refusal()).isEmpty();
  }

  @Test
  void a_reveal_that_is_rolled_back_keeps_the_key() {
    clock.set(WRITTEN);
    var card = written("builds take 40 minutes");
    var id = opened();
    try {
      database
          .transactions()
          .run(
              () -> {
                acts.reveal().reveal(id, ANA, next());
                throw new IllegalStateException("no");
              });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("no");
    }

    assertThat(acts.cards().withdraw(team, card, WRITER, next()).refusal()).isEmpty();
  }

  @Test
  void a_lost_key_costs_the_author_the_card_and_nobody_anything_else() {
    var lost = written("builds take 40 minutes");
    database.keys().destroy(cells("select key_name from retro_author_key").get(0));

    var next = written("flaky tests");

    assertThat(acts.cards().withdraw(team, lost, WRITER, next()).refusal()).isPresent();
    assertThat(acts.cards().withdraw(team, next, WRITER, next()).refusal()).isEmpty();
    assertThat(new JdbcCards(database.jdbi(), keys()).in(revealed())).hasSize(1);
  }

  @Test
  void ids_of_cards_by_name_leave_no_gap_where_an_anonymous_one_was_written() {
    var cards = new JdbcCards(database.jdbi(), keys());
    var before = cards.add(team.id(), BO, Checkout.card(FRICTION, "a"), clock.instant());
    written("builds take 40 minutes");
    var after = cards.add(team.id(), BO, Checkout.card(FRICTION, "b"), clock.instant());

    assertThat(after.id().value()).isEqualTo(before.id().value() + 1);
  }

  private static boolean isTrace(String cell) {
    return TRACES.stream().anyMatch(cell::contains);
  }

  RetroId revealed() {
    var id = opened();
    clock.advance(Duration.ofMinutes(1));
    acts.reveal().reveal(id, ANA, next()).refusal().ifPresent(why -> assertThat(why).isNull());
    return id;
  }

  private RetroId opened() {
    clock.set(Instant.parse("2026-11-23T14:00:00Z"));
    acts.open().open(team, ANA, next());
    return new JdbcRetros(database.jdbi()).openOf(team.id()).orElseThrow().id();
  }

  CardId written(String text) {
    return acts.cards()
        .add(team, WRITER, Checkout.card(FRICTION, text), next())
        .fold(
            done -> done.card(),
            why -> {
              throw new AssertionError(why);
            });
  }

  /** As Slack makes it of a form: with the moment in it. */
  private RequestKey next() {
    return new RequestKey("form/V1/" + clock.instant().toEpochMilli() + ".x" + ++requests);
  }

  /** As Slack makes it of a press: with the member and the card in it. */
  private RequestKey press(CardId card) {
    return new RequestKey(
        "press/%s/V1/retro.card_menu.%d/%d".formatted(WRITER.value(), card.value(), ++requests));
  }

  /** Every value of every table as text. */
  private List<String> everyCell() {
    var cells = EveryCell.of(database.jdbi());
    cells.keySet().removeIf(column -> column.startsWith("flyway_schema_history."));
    assertThat(cells).hasSizeGreaterThan(60);
    return cells.values().stream().flatMap(List::stream).toList();
  }

  List<String> cells(String sql) {
    return database.jdbi().withHandle(db -> db.createQuery(sql).mapTo(String.class).list());
  }

  private AuthorKeys keys() {
    return new AuthorKeys(database.jdbi(), database.keys());
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

  private RetroActs acts() {
    return new JdbcRetroDesk(database, Checkout.teams(team), new RememberedAlarms(), clock)
        .acts((retro, closedTeam) -> {});
  }

  private static Team withWriter(Team team) {
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, List.of(ANA),
                Role.LEAD, List.of(BO),
                Role.ENGINEER, List.of(WRITER)));
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
}
