package io.plumbline.app;

import static io.plumbline.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.audit.Answers;
import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.AuditTrail;
import io.plumbline.bench.Machine;
import io.plumbline.journal.RequestKey;
import io.plumbline.journal.store.JdbcJournal;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.api.LimiterMode;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.slack.command.Commands;
import io.plumbline.slack.delivery.DeliveryStore;
import io.plumbline.slack.delivery.Dispatcher;
import io.plumbline.slack.delivery.Doorbell;
import io.plumbline.slack.delivery.ResponseUrls;
import io.plumbline.slack.delivery.SlackSide;
import io.plumbline.slack.lookup.SingleInstallation;
import io.plumbline.slack.lookup.SlackChannels;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.slack.lookup.SlackPeople;
import io.plumbline.store.Database;
import io.plumbline.surface.store.JdbcDeliveries;
import io.plumbline.surface.store.JdbcParkedSurfaces;
import io.plumbline.surface.store.JdbcSurfaces;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.RememberedAlarms;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An audit that asks ten thousand people of one workspace (bar P7), against a sandbox that keeps
 * Slack's limits, on a clock that is moved: how long Slack's limits make it take, whether any call
 * was refused, and the heap of bot and sandbox together.
 */
final class AuditFanOutBenchmark {
  /** Fewer, for a short look: {@code -Dpeople=2000}. */
  private static final int PEOPLE = Integer.getInteger("people", 10_000);

  /** Opening, answering and closing alone: {@code -Ddelivered=false}. */
  private static final boolean DELIVERED =
      Boolean.parseBoolean(System.getProperty("delivered", "true"));

  private static final int POSTS_A_MINUTE = 300;
  private static final double BAR = 1.1;
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final int MIB = 1 << 20;
  private static final Instant MONDAY_TEN = Instant.parse("2026-10-12T08:00:00Z");

  private final SettableClock clock = SettableClock.at(MONDAY_TEN);
  private final SimpleMeterRegistry figures = new SimpleMeterRegistry();

  @Test
  void an_audit_asks_ten_thousand_people(@TempDir Path folder) {
    System.out.println("An audit of " + PEOPLE + " people, " + Machine.andDate());
    var slack =
        SandboxSettings.socketMode(clock, AppManifest.load().text())
            .withLimiter(LimiterMode.STRICT);
    try (var sandbox = Sandbox.standalone(slack, 0);
        var database = Database.embedded(folder)) {
      var clients = new SlackClients(sandbox.apiUrl());
      var installation = new SingleInstallation(clients, slack.botToken(), () -> {});
      installation.start();
      var workspace = new WorkspaceId(sandbox.teamId());
      await().until(() -> installation.find(workspace).isPresent());
      var kit = kit(database, installation, clients);
      fanOut(sandbox, kit, installation, clients, workspace);
      installation.close();
      clients.close();
    }
  }

  private void fanOut(
      Sandbox sandbox,
      Kit kit,
      SingleInstallation installation,
      SlackClients clients,
      WorkspaceId workspace) {
    var wiring = new Wiring(kit);
    var team = team(kit, sandbox, workspace);
    long began = System.nanoTime();
    var audit = opened(wiring.alignment(), team);
    System.out.printf("the press that opens it was answered in %,d ms%n", millisSince(began));

    began = System.nanoTime();
    var key = new AlarmKey(AuditTrail.KIND, workspace, audit.id().value());
    wiring.alignment().wake().wake(key, clock.instant());
    System.out.printf("everybody looked up and written down in %,d ms%n", millisSince(began));
    assertThat(invited(kit)).isEqualTo(PEOPLE);

    if (DELIVERED) {
      deliver(kit, wiring, installation, clients);
    }
    close(kit, wiring.alignment(), team, audit);
    System.out.println(Heap.told());
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(512L * MIB);
  }

  private void deliver(
      Kit kit, Wiring wiring, SingleInstallation installation, SlackClients clients) {
    long began = System.nanoTime();
    var took = delivered(kit, wiring, installation, clients);
    var least = Duration.ofMillis(60_000L * PEOPLE / POSTS_A_MINUTE);
    double ratio = (double) took.toMillis() / least.toMillis();
    System.out.printf(
        "%,d messages in %d min %d s of Slack's time: %.3f of what %d a minute allow; %,d ms of ours%n",
        PEOPLE, took.toMinutes(), took.toSecondsPart(), ratio, POSTS_A_MINUTE, millisSince(began));
    System.out.println(Heap.told());

    assertThat(ratio).isLessThanOrEqualTo(BAR);
    assertThat(sent(kit)).isEqualTo(PEOPLE);
    assertThat(figures.find("plumbline.slack.limited").counters()).as("calls refused").isEmpty();
  }

  /** Everybody answers, with a text for each question; then it closes. */
  private void close(Kit kit, Alignment alignment, Team team, Audit audit) {
    long began = System.nanoTime();
    var asked = new ArrayList<>(team.roster().leads());
    asked.addAll(team.roster().engineers());
    for (int i = 0; i < asked.size(); i++) {
      var unused = done(alignment.acts().answer().send(audit.id(), asked.get(i), answers(i)));
    }
    System.out.printf("%,d answers taken in %,d ms%n", PEOPLE, millisSince(began));
    clock.set(audit.closesAt());
    began = System.nanoTime();
    var key = new AlarmKey(AuditTrail.KIND, team.id().workspace(), audit.id().value());
    alignment.wake().wake(key, clock.instant());
    System.out.printf("closed in %,d ms%n", millisSince(began));
    assertThat(count(kit, "select count(*) from audit_invitation where state <> 'OVER'")).isZero();
    assertThat(count(kit, "select asked from audit")).isEqualTo(PEOPLE);
  }

  private static Answers answers(int i) {
    var texts = Map.of("why", "Because " + i, "heard", "Sometimes " + i, "one_thing", "Thing " + i);
    return new Answers(Map.of("why", 1 + i % 5, "heard", 1 + i % 4), texts);
  }

  private Duration delivered(
      Kit kit, Wiring wiring, SingleInstallation installation, SlackClients clients) {
    var began = clock.instant();
    try (var dispatcher =
        new Dispatcher(
            new DeliveryStore(
                new JdbcDeliveries(kit.jdbi()), kit.transactions(), kit.database()::inBackground),
            new SlackSide(installation, clients, new ResponseUrls()),
            wiring.renderers(),
            wiring.reach(),
            new Doorbell(),
            clock,
            figures)) {
      while (sent(kit) < PEOPLE) {
        if (dispatcher.deliverDue(clock.instant()) == 0) {
          clock.advance(STEP);
        }
        assertThat(clock.instant()).isBefore(began.plus(Duration.ofHours(2)));
      }
    }
    return Duration.between(began, clock.instant());
  }

  private Audit opened(Alignment alignment, Team team) {
    var by = team.roster().productManagers().get(0);
    var rules = new AuditRules(Who.EVERYBODY, false, 5);
    done(alignment.acts().rules().change(team, rules, by, new RequestKey("rules")));
    return done(alignment.acts().open().open(team, by, new RequestKey("open")));
  }

  private static Team team(Kit kit, Sandbox sandbox, WorkspaceId workspace) {
    var people =
        IntStream.rangeClosed(0, PEOPLE)
            .mapToObj(i -> NewPerson.member("p" + i, "P" + i, "Person " + i, "Europe/Berlin"))
            .map(person -> new MemberId(sandbox.admin().createPerson(person)))
            .toList();
    var usual = TestTeams.draft("Everybody");
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, people.subList(0, 1),
                Role.LEAD, people.subList(1, 3),
                Role.ENGINEER, people.subList(3, people.size())));
    return kit.teams()
        .add(
            workspace,
            new TeamDraft(
                usual.name(),
                new ChannelId("CEVERYBODY"),
                roster,
                usual.calendar(),
                usual.sprints(),
                usual.rhythms()));
  }

  private Kit kit(Database database, SingleInstallation installation, SlackClients clients) {
    var jdbi = database.jdbi();
    return new Kit(
        clock,
        database,
        new JdbcJournal(jdbi),
        new JdbcRequests(jdbi, clock),
        new JdbcSurfaces(jdbi, database.transactions(), clock, () -> {}),
        new RememberedAlarms(),
        new JdbcParkedSurfaces(jdbi, database.transactions(), clock, () -> {}),
        new JdbcTeams(jdbi),
        new SlackPeople(installation, clients, clock),
        new SlackChannels(installation, clients),
        new Commands(),
        null);
  }

  private static int invited(Kit kit) {
    return count(kit, "select count(*) from surface where view_name = 'audit.invitation'");
  }

  private static int sent(Kit kit) {
    return count(
        kit,
        "select count(*) from surface where view_name = 'audit.invitation' and state = 'SENT'");
  }

  private static int count(Kit kit, String sql) {
    return kit.jdbi().withHandle(db -> db.createQuery(sql).mapTo(Integer.class).one());
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }
}
