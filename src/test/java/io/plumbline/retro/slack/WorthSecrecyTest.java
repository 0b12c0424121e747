package io.plumbline.retro.slack;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.plumbline.action.slack.ActionLists;
import io.plumbline.action.store.JdbcActions;
import io.plumbline.export.AskExport;
import io.plumbline.export.store.JdbcExports;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.past.PastRetros;
import io.plumbline.retro.store.JdbcHeldRetros;
import io.plumbline.retro.store.JdbcRetroDesk;
import io.plumbline.retro.store.JdbcRetros;
import io.plumbline.retro.store.JdbcWorthAnswers;
import io.plumbline.retro.worth.AnswerWorth;
import io.plumbline.retro.worth.AskWorth;
import io.plumbline.retro.worth.WakeWorth;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.command.Commands;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcStandings;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import io.plumbline.testing.FakeParkedSurfaces;
import io.plumbline.testing.FakeRememberedTeams;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Two worlds in which the same people answer the same question at the same moments, and differ in
 * who chose which number: no table, no log line and no answer of the bot tells them apart.
 */
final class WorthSecrecyTest {
  private static final List<MemberId> PEOPLE = List.of(BO, CY, DI);

  @Test
  void nothing_that_is_kept_or_logged_tells_who_answered_what() {
    var one = world(TestDatabase.h2(), List.of(1, 3, 5));
    var other = world(TestDatabase.h2(), List.of(5, 1, 3));

    assertThat(one.whileOpen()).isEqualTo(other.whileOpen());
    assertThat(one.afterwards()).isEqualTo(other.afterwards());
    assertThat(one.log()).isEqualTo(other.log());
    assertThat(one.said()).isEqualTo(other.said());
  }

  @Test
  void nor_does_it_on_postgresql() {
    var one = world(TestDatabase.postgres(), List.of(1, 3, 5));
    var other = world(TestDatabase.postgres(), List.of(5, 1, 3));

    assertThat(one.whileOpen()).isEqualTo(other.whileOpen());
    assertThat(one.afterwards()).isEqualTo(other.afterwards());
  }

  @Test
  void once_it_is_closed_no_table_says_who_answered() {
    var answered = world(TestDatabase.h2(), List.of(2, 4, 4));

    assertThat(answered.whileOpen().get("retro_worth_answered")).contains("UBO", "UCY", "UDI");
    assertThat(answered.afterwards().get("retro_worth_answered")).isEmpty();
    assertThat(answered.afterwards().get("retro_worth_count")).isNotEmpty();
  }

  /** All that can be found of a world. */
  private record Traces(
      Map<String, String> whileOpen, Map<String, String> afterwards, String log, String said) {}

  private static Traces world(Database database, List<Integer> scores) {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger("io.plumbline");
    var level = root.getLevel();
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    try (var slack = FakeSlack.start();
        database) {
      var world = new World(database, slack);
      var id = world.held();
      for (int i = 0; i < PEOPLE.size(); i++) {
        world.press(id, scores.get(i), PEOPLE.get(i));
      }
      world.press(id, 2, PEOPLE.get(0));
      var whileOpen = tables(database);
      world.closeQuestion(id);
      var said = slack.calls("respond").toString();
      return new Traces(whileOpen, tables(database), text(log), said);
    } finally {
      root.detachAppender(log);
      root.setLevel(level);
    }
  }

  private static String text(ListAppender<ILoggingEvent> log) {
    return String.join(
        "\n", log.list.stream().map(line -> line.getMDCPropertyMap() + " " + line).toList());
  }

  /** Every row of every table as text; only our own random keys are left out. */
  private static Map<String, String> tables(Database database) {
    return database
        .jdbi()
        .withHandle(
            db -> {
              var all = new TreeMap<String, String>();
              var names =
                  db.createQuery(
                          """
                          select lower(table_name)
                            from information_schema.tables
                           where table_schema = 'public'
                             and table_type = 'BASE TABLE'
                             and lower(table_name) not in ('flyway_schema_history', 'heartbeat')
                          """)
                      .mapTo(String.class)
                      .list();
              for (var name : names) {
                var rows = db.createQuery("select * from " + name).mapToMap().list();
                rows.forEach(row -> row.remove("delivery_key"));
                all.put(name, rows.isEmpty() ? "" : rows.toString());
              }
              return all;
            });
  }

  /** The retro over a database, with a person's presses coming in as Slack sends them. */
  private static final class World {
    private final SettableClock clock = SettableClock.at(MONDAY_THREE);
    private final FakeSlack slack;
    private final Team team;
    private final RetroActs acts;
    private final JdbcRetros retros;
    private final WakeWorth wake;
    private final com.slack.api.bolt.App app;
    private int requests;

    World(Database database, FakeSlack slack) {
      this.slack = slack;
      var jdbi = database.jdbi();
      var transactions = database.transactions();
      team = Checkout.TEAM;
      jdbi.useHandle(
          db ->
              db.execute(
                  """
                  insert into team (workspace_id, name, channel_id, zone, working_days,
                    hours_from, hours_to, sprint_start, sprint_weeks, version)
                  values ('T1', 'Checkout', 'C1', 'Europe/Berlin', 'MONDAY',
                    time '09:00', time '17:00', date '2026-11-02', 2, 1)
                  """));
      var teams = Checkout.teams(team);
      var alarms = new RememberedAlarms();
      var desk = new JdbcRetroDesk(database, teams, alarms, clock);
      retros = desk.retros;
      var shelves = desk.shelves;
      var boards = desk.boards;
      var journal = desk.journal;
      var claimed = desk.requests;
      var surfaces = desk.surfaces;
      var worth = new JdbcWorthAnswers(jdbi);
      acts = desk.acts(new AskWorth(worth, boards, surfaces, alarms));
      wake = new WakeWorth(transactions, worth, boards, teams, journal, surfaces);
      var closing =
          new Closing(
              worth,
              new AnswerWorth(transactions, worth, boards, teams, clock),
              new PastRetros(new JdbcHeldRetros(jdbi), shelves.actions(), action -> false, worth),
              new AskExport(transactions, claimed, new JdbcExports(jdbi), journal, surfaces, clock),
              new JdbcStandings(jdbi));
      app = slack.app();
      new RetroSlack(
              new Commands(),
              teams,
              new TeamOf(teams, new FakeRememberedTeams()),
              boards,
              acts,
              closing,
              new ActionLists(new JdbcActions(jdbi), clock),
              new FakeParkedSurfaces(),
              clock)
          .register(app);
    }

    RetroId held() {
      for (var member : PEOPLE) {
        acts.cards().add(team, member, Checkout.card(FRICTION, "slow builds"), next());
      }
      acts.open().open(team, ANA, next());
      var id = retros.openOf(team.id()).orElseThrow().id();
      acts.reveal().reveal(id, ANA, next());
      acts.close().close(id, ANA, next());
      return id;
    }

    void press(RetroId id, int score, MemberId by) {
      clock.advance(java.time.Duration.ofSeconds(7));
      var value = Payloads.write(new WorthCard.Press(id.value(), score));
      SlackPayload.press(slack, Ids.WORTH + "." + score, value, by, CHANNEL).to(app);
    }

    void closeQuestion(RetroId id) {
      clock.set(Instant.parse("2026-11-26T16:00:00Z"));
      wake.wake(new AlarmKey("retro-worth", T1, id.value()), clock.instant());
    }

    private RequestKey next() {
      return new RequestKey("request " + ++requests);
    }
  }
}
