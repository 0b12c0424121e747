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

/** A team whose retros show no names, on a database of which every column can be read. */
abstract class AnonymousRetros extends OnDatabase {
  /** Does nothing in the retro but write cards. */
  static final MemberId WRITER = new MemberId("U0WRITER7");

  /** Minutes and seconds that no other act happens at, in whatever zone they are written. */
  static final Instant WRITTEN = Instant.parse("2026-11-23T10:37:41.291Z");

  static final List<String> TRACES = List.of(WRITER.value(), ":37:41");

  final SettableClock clock = SettableClock.at(WRITTEN);
  RetroActs acts;
  Team team;
  private int requests;

  @BeforeEach
  void clear() {
    clock.set(Instant.parse("2026-11-23T08:00:00Z"));
    team = withWriter(Checkout.team(newTeam(), "Checkout", CHANNEL));
    acts = newActs();
    var usual = RetroRules.DEFAULT;
    new JdbcRulesBook(database.jdbi())
        .set(
            team.id(),
            new RetroRules(
                usual.columns(), Authors.ANONYMOUS, usual.ballot(), false, usual.pace(), 3),
            ANA,
            clock.instant());
  }

  static boolean isTrace(String cell) {
    return TRACES.stream().anyMatch(cell::contains);
  }

  RetroId revealed() {
    var id = opened();
    clock.advance(Duration.ofMinutes(1));
    acts.reveal().reveal(id, ANA, next()).refusal().ifPresent(why -> assertThat(why).isNull());
    return id;
  }

  RetroId opened() {
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
  RequestKey next() {
    return new RequestKey("form/V1/" + clock.instant().toEpochMilli() + ".x" + ++requests);
  }

  /** As Slack makes it of a press: with the member and the card in it. */
  RequestKey press(CardId card) {
    return new RequestKey(
        "press/%s/V1/retro.card_menu.%d/%d".formatted(WRITER.value(), card.value(), ++requests));
  }

  /** Every value of every table as text. */
  List<String> everyCell() {
    var cells = EveryCell.of(database.jdbi());
    cells.keySet().removeIf(column -> column.startsWith("flyway_schema_history."));
    assertThat(cells).hasSizeGreaterThan(60);
    return cells.values().stream().flatMap(List::stream).toList();
  }

  List<String> cells(String sql) {
    return database.jdbi().withHandle(db -> db.createQuery(sql).mapTo(String.class).list());
  }

  AuthorKeys keys() {
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

  private RetroActs newActs() {
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
