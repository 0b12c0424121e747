package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.bench.Machine;
import io.plumbline.journal.RequestKey;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.client.Act;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.team.DefaultRhythms;
import io.plumbline.team.RhythmChoice;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.SetUpTeam;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.TeamForm;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty people in one retro, each with five cards and five votes within a minute, over Socket Mode
 * and Slack's limits (bar P8): acknowledgements, the board's updates and its lag, the heap. Counts
 * are asserted; times are printed.
 */
final class RetroLoadBenchmark {
  private static final int PEOPLE = 60;
  private static final int EACH = 5;
  private static final Duration CARDS_WITHIN = Duration.ofSeconds(30);
  private static final Duration VOTES_WITHIN = Duration.ofSeconds(30);

  /** So many of the votes go to topics of a later page. */
  private static final int LATER = 3;

  /** Everybody opens the form right after the reveal. */
  private static final Duration FORMS_WITHIN = Duration.ofSeconds(5);

  private final InstantSource clock = InstantSource.system();
  private final Random random = new Random(60);

  @Test
  void sixty_people_in_one_retro(@TempDir Path folder) throws Exception {
    System.out.println("60 people in one retro, " + Machine.andDate());
    var slack = SandboxSettings.socketMode(clock, AppManifest.load().text());
    try (var sandbox = Sandbox.standalone(slack, 0)) {
      var people = people(sandbox);
      var members = new ArrayList<>(people);
      members.add(sandbox.admin().botUser());
      var channel = sandbox.admin().createChannel("load", false, members);
      try (var bot = bot(slack, sandbox, folder)) {
        bot.start();
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> sandbox.misbehaviour().sockets().count() > 0);
        setUp(bot, sandbox, people, channel);
        try (var board = BoardWatch.of(sandbox, channel)) {
          retro(bot, sandbox, people, channel, board);
        }
      }
    }
  }

  private static List<String> people(Sandbox sandbox) {
    return IntStream.range(0, PEOPLE)
        .mapToObj(
            i ->
                sandbox
                    .admin()
                    .createPerson(
                        NewPerson.member("p" + i, "P" + i, "Person " + i, "Europe/Berlin")))
        .toList();
  }

  private Bot bot(SandboxSettings slack, Sandbox sandbox, Path folder) {
    var tokens =
        new SlackAccess.SocketMode(new Secret(slack.botToken()), new Secret(slack.appToken()));
    var settings =
        Settings.read(Map.of("PLUMBLINE_PORT", "0", "PLUMBLINE_DATA_DIR", folder.toString()))
            .with(tokens, URI.create(sandbox.apiUrl()));
    return new Bot(settings, clock, "127.0.0.1", context -> {}, () -> {});
  }

  private static void setUp(Bot bot, Sandbox sandbox, List<String> people, String channel) {
    var ids = people.stream().map(MemberId::new).toList();
    var roster =
        new Roster(
            Map.of(
                Role.PRODUCT_MANAGER, ids.subList(0, 1),
                Role.LEAD, ids.subList(1, 2),
                Role.ENGINEER, ids.subList(2, ids.size())));
    var monday = LocalDate.of(2026, 11, 2);
    var form =
        new TeamForm(
            "Load",
            new ChannelId(channel),
            roster,
            "Europe/Berlin",
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            "",
            Shift.NEXT,
            2,
            monday,
            Map.of(
                Ritual.RETRO,
                RhythmChoice.of(
                    Ritual.RETRO, DefaultRhythms.of(Ritual.RETRO, new SprintRule(monday, 2)))));
    var workspace = new WorkspaceId(sandbox.teamId());
    assertThat(bot.wiring().setUpTeam().setUp(workspace, form, ids.get(0), new RequestKey("load")))
        .isInstanceOf(SetUpTeam.Outcome.SetUp.class);
  }

  private void retro(
      Bot bot, Sandbox sandbox, List<String> people, String channel, BoardWatch board)
      throws Exception {
    var clients = people.stream().map(sandbox::client).toList();
    var first = clients.get(0);
    first.say(channel, null, "/retro start");
    await().until(() -> !first.modals().isEmpty());
    first.submit(first.modals().get(0).viewId());
    board.awaitText("Collecting until");

    var cards = atOnce(clients, CARDS_WITHIN, client -> addCards(client, channel, board));
    board.awaitShown(PEOPLE * EACH);
    print("cards", cards, board.lag());
    assertThat(count(bot, "retro_card")).isEqualTo(PEOPLE * EACH);

    first.say(channel, null, "/retro reveal");
    board.awaitText("Group those that say the same");
    first.say(channel, null, "/retro open voting");
    board.awaitText("for what to talk about");
    board.countVoters();
    var votes = atOnce(clients, VOTES_WITHIN, client -> vote(client, channel, board));
    board.awaitShown(PEOPLE);
    print("votes", votes, board.lag());
    assertThat(count(bot, "retro_vote")).isEqualTo(PEOPLE * EACH);

    System.out.println(board.updates());
    System.out.println(Heap.told());
    assertThat(board.refusals()).as("calls that Slack refused").isEmpty();
  }

  /** Five cards, each at a moment of its own within the time. */
  private List<Long> addCards(Client client, String channel, BoardWatch board) {
    var acks = new ArrayList<Long>();
    for (int card = 0; card < EACH; card++) {
      pause(CARDS_WITHIN.dividedBy(EACH));
      acks.add(
          timed(
              () ->
                  client.say(
                      channel,
                      null,
                      "/retro add friction: builds of " + client.person() + " wait")));
      board.accepted();
    }
    return acks;
  }

  /** Two votes on the first page of the form and three on another: each page is sent once. */
  private List<Long> vote(Client client, String channel, BoardWatch board) {
    var acks = new ArrayList<Long>();
    pause(FORMS_WITHIN);
    acks.add(timed(() -> client.say(channel, null, "/retro vote")));
    await().atMost(Duration.ofSeconds(10)).until(() -> !client.modals().isEmpty());
    var thinking = VOTES_WITHIN.minus(FORMS_WITHIN).dividedBy(2);
    pause(thinking);
    int pages = chooseTopics(client, EACH - LATER);
    chooseNext(client, random(pages - 1));
    acks.add(timed(() -> client.submit(form(client).viewId())));
    board.accepted();
    pause(thinking);
    chooseTopics(client, LATER);
    chooseNext(client, pages - 1 - pageOf(client));
    acks.add(timed(() -> client.submit(form(client).viewId())));
    return acks;
  }

  /** Gives so many topics a vote each; returns how many pages the form has. */
  private int chooseTopics(Client client, int votes) {
    var topics = new ArrayList<JsonNode>();
    int pages = 1;
    for (var block : form(client).view().path("blocks")) {
      if (block.path("block_id").asText().startsWith("topic_")) {
        topics.add(block);
      } else if (block.path("block_id").asText().equals("then")) {
        pages = block.path("element").path("options").size();
      }
    }
    assertThat(topics).as("topics of %s", client.modals()).hasSizeGreaterThanOrEqualTo(votes);
    Collections.shuffle(topics, new Random(random(PEOPLE)));
    topics.subList(0, votes).forEach(topic -> choose(client, topic, 1));
    return pages;
  }

  /** Chooses where the form goes on, by the place in the list of pages and the end. */
  private static void chooseNext(Client client, int option) {
    for (var block : form(client).view().path("blocks")) {
      if (block.path("block_id").asText().equals("then")) {
        choose(client, block, option);
      }
    }
  }

  private static void choose(Client client, JsonNode block, int option) {
    var element = block.path("element");
    var spot =
        Spot.modal(form(client).viewId())
            .element(block.path("block_id").asText(), element.path("action_id").asText());
    client.choose(spot, List.of(element.path("options").path(option).path("value").asText()));
  }

  private static int pageOf(Client client) {
    var then = "then";
    for (var block : form(client).view().path("blocks")) {
      if (block.path("block_id").asText().equals(then)) {
        return Integer.parseInt(
            block.path("element").path("action_id").asText().substring(then.length()));
      }
    }
    return 0;
  }

  private static Seen.Modal form(Client client) {
    return client.modals().get(0);
  }

  private synchronized int random(int bound) {
    return random.nextInt(bound);
  }

  private void pause(Duration within) {
    try {
      TimeUnit.MILLISECONDS.sleep(random((int) within.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long timed(java.util.function.Supplier<Act> act) {
    long began = System.nanoTime();
    var done = act.get();
    long took = System.nanoTime() - began;
    assertThat(done).matches(Act::isOk);
    return took;
  }

  private interface Part {
    List<Long> of(Client client);
  }

  private static List<Long> atOnce(List<Client> clients, Duration within, Part part)
      throws Exception {
    var pool = Executors.newFixedThreadPool(clients.size());
    try {
      var parts = new ArrayList<Future<List<Long>>>();
      clients.forEach(client -> parts.add(pool.submit(() -> part.of(client))));
      var all = new ArrayList<Long>();
      for (var each : parts) {
        all.addAll(each.get(within.toSeconds() * 4, TimeUnit.SECONDS));
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void print(String what, List<Long> acks, Optional<Duration> lag) {
    var sorted = acks.stream().sorted().toList();
    System.out.printf(
        "%s: %d acknowledgements, p50 %d ms, p99 %d ms, longest %d ms; the board at most %d ms"
            + " behind%n",
        what,
        sorted.size(),
        millis(sorted, 0.50),
        millis(sorted, 0.99),
        millis(sorted, 1),
        lag.map(Duration::toMillis).orElse(-1L));
  }

  private static long millis(List<Long> sorted, double part) {
    int at = (int) Math.ceil(part * sorted.size()) - 1;
    return TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.max(0, at)));
  }

  private static int count(Bot bot, String table) {
    return bot.wiring()
        .kit()
        .jdbi()
        .withHandle(
            db -> db.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
