package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.Admin.NewPerson;
import io.plumbline.sandbox.Admin.Role;
import io.plumbline.sandbox.Sandbox;
import io.plumbline.sandbox.SandboxSettings;
import io.plumbline.sandbox.api.LimiterMode;
import io.plumbline.schedule.Wakeable;
import io.plumbline.testing.RunningClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workspace with people and channels, and the bot with its real wiring on the real wire. The bot
 * can be stopped and started again on the same data.
 */
final class Journey implements AutoCloseable {
  static final String PRIYA = "Priya";
  static final String LENA = "Lena";
  static final String LUIS = "Luis";
  static final String ELI = "Eli";
  static final String NOOR = "Noor";
  static final String MIKA = "Mika";

  /** An admin of the workspace, and in the channel, but in no team. */
  static final String OMAR = "Omar";

  static final String CHECKOUT = "checkout";

  /** A channel without the bot. */
  static final String GENERAL = "general";

  static final String ARCHIVED = "last-year";

  /** A private channel without the bot. */
  static final String PRIVATE = "leads-only";

  /** Another channel with the bot. */
  static final String PAYMENTS = "payments";

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final String BOT_TOKEN = "xoxb-1234567890-journey";
  private static final String APP_TOKEN = "xapp-1-A0123-456-journey";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Duration STARTED = Duration.ofSeconds(40);
  private static final Duration SETTLED = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(20);

  /** The sweep leaves what has only just come due to the alarm. */
  private static final Duration SWEPT = Duration.ofSeconds(6);

  /** How Slack reaches the bot. */
  enum Mode {
    SOCKET,
    HTTP
  }

  final RunningClock clock;
  final Sandbox sandbox;

  private final Mode mode;
  private final Path data;
  private final int port = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> people = new LinkedHashMap<>();
  private final Map<String, String> channels = new LinkedHashMap<>();
  private final Map<String, Somebody> acting = new HashMap<>();
  private @Nullable Bot bot;

  private Journey(Mode mode, Path data, RunningClock clock, UnaryOperator<SandboxSettings> change) {
    this.clock = clock;
    this.mode = mode;
    this.data = data;
    var settings =
        SandboxSettings.socketMode(clock, AppManifest.load().text())
            .withTokens(BOT_TOKEN, APP_TOKEN, SECRET)
            .withLimiter(LimiterMode.LENIENT)
            .withAckTimeout(Duration.ofSeconds(15));
    var events = URI.create("http://127.0.0.1:" + port + "/slack/events");
    sandbox =
        Sandbox.standalone(
            change.apply(mode == Mode.HTTP ? settings.withHttp(events) : settings), 0);
    gather();
  }

  /** The workspace with the bot running in it. */
  static Journey begin(Mode mode, Path data) {
    return begin(mode, data, RunningClock.onMondayMorning(BERLIN));
  }

  /** The same at a moment of one's own; one that is to come, since alarms know no other clock. */
  static Journey begin(Mode mode, Path data, RunningClock clock) {
    var journey = new Journey(mode, data, clock, settings -> settings);
    journey.startBot();
    return journey;
  }

  /** The workspace alone. */
  static Journey withoutBot(Mode mode, Path data, UnaryOperator<SandboxSettings> change) {
    return new Journey(mode, data, RunningClock.onMondayMorning(BERLIN), change);
  }

  private void gather() {
    person(NewPerson.member("priya", PRIYA, "Priya Nair", "Europe/Berlin"));
    person(NewPerson.member("lena", LENA, "Lena Brandt", "Europe/Berlin"));
    person(NewPerson.member("luis", LUIS, "Luis Ferreira", "Europe/Lisbon"));
    person(NewPerson.member("eli", ELI, "Eli Carter", "America/New_York"));
    person(NewPerson.member("noor", NOOR, "Noor Rao", "Asia/Kolkata"));
    person(NewPerson.member("mika", MIKA, "Mika Laine", "Europe/Helsinki"));
    person(new NewPerson("omar", OMAR, "Omar Haddad", BERLIN, Role.ADMIN, false));
    var everyone = List.copyOf(people.values());
    var withBot = new ArrayList<>(everyone);
    withBot.add(sandbox.admin().botUser());
    channel(GENERAL, false, everyone);
    channel(CHECKOUT, false, withBot);
    channel(PAYMENTS, false, withBot);
    channel(ARCHIVED, false, withBot);
    channel(PRIVATE, true, List.of(idOf(PRIYA).orElseThrow(), idOf(LENA).orElseThrow()));
    sandbox.admin().archive(channel(ARCHIVED), everyone.get(0));
  }

  private void person(NewPerson person) {
    people.put(person.displayName(), sandbox.admin().createPerson(person));
  }

  private void channel(String name, boolean isPrivate, List<String> members) {
    channels.put(name, sandbox.admin().createChannel(name, isPrivate, members));
  }

  // ---- people and places

  /** The person with this name, where they were last; at first in the team's channel. */
  Somebody as(String name) {
    return acting.computeIfAbsent(
        name,
        each -> new Somebody(this, sandbox.client(idOf(each).orElseThrow()), channel(CHECKOUT)));
  }

  String channel(String name) {
    return Optional.ofNullable(channels.get(name)).orElseThrow();
  }

  /** The id of a person or a channel. */
  Optional<String> idOf(String name) {
    return Optional.ofNullable(people.getOrDefault(name, channels.get(name)));
  }

  String read(JsonNode shown) {
    return VisibleText.of(shown, this::nameOf);
  }

  String readMarkup(String mrkdwn) {
    return VisibleText.ofMarkup(mrkdwn, this::nameOf);
  }

  private String nameOf(String id) {
    return everybodyAndEverywhere().entrySet().stream()
        .filter(each -> each.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(id);
  }

  private Map<String, String> everybodyAndEverywhere() {
    var all = new HashMap<>(people);
    all.putAll(channels);
    return all;
  }

  /** Checkout is set up: Priya is its product manager, Lena and Luis its leads, three engineers. */
  Journey withTeam() {
    setUp("Checkout", CHECKOUT);
    as(PRIYA).sees("Checkout is set up.");
    return this;
  }

  /** Priya sets up a team in a channel. */
  void setUp(String team, String channel) {
    as(PRIYA)
        .in(channel)
        .typesForForm("/plumbline setup")
        .fills("Name", team)
        .chooses("Product managers", PRIYA)
        .chooses("Engineering leads", LENA, LUIS)
        .chooses("Engineers", ELI, NOOR, MIKA)
        .submits()
        .sees(team + " is set up.")
        .closesForms();
  }

  // ---- the bot

  void startBot() {
    bot = new Bot(settings(), clock, "127.0.0.1", context -> {}, () -> {}).start();
    awaitReady();
  }

  /** Starts it and does not wait until it is ready. */
  void startBotInBadTimes() {
    bot = new Bot(settings(), clock, "127.0.0.1", context -> {}, () -> {}).start();
  }

  void awaitReady() {
    await()
        .atMost(STARTED)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .untilAsserted(
            () -> assertThat(readiness().statusCode()).as(readiness().body()).isEqualTo(200));
  }

  void stopBot() {
    if (bot != null) {
      bot.close();
      bot = null;
    }
  }

  /** So much time passes, and the bot looks for what has come due. */
  void passes(Duration time) {
    clock.advance(time);
    if (bot != null) {
      bot.sweep();
    }
  }

  void restartBot() {
    stopBot();
    startBot();
  }

  /** Goes to this moment, and nobody waits for the round of the sweep that finds what is due. */
  void moveTo(Instant moment) {
    clock.moveTo(moment);
    if (bot != null) {
      bot.sweep();
    }
  }

  /** When the bot next has something to do by itself; empty where nothing waits. */
  Optional<Instant> nextDue() {
    var far = Instant.parse("9999-01-01T00:00:00Z");
    var wakes =
        wiring().wakeables().stream()
            .flatMap(each -> each.waiting(far, 1).stream())
            .map(Wakeable.Waiting::at);
    return Stream.concat(wakes, nextDelivery().stream()).min(Comparator.naturalOrder());
  }

  private Optional<Instant> nextDelivery() {
    return kit()
        .jdbi()
        .withHandle(
            db ->
                db.createQuery("select min(next_try_at) from surface")
                    .mapTo(OffsetDateTime.class)
                    .findOne()
                    .map(OffsetDateTime::toInstant));
  }

  /** What {@code /readyz} says. */
  HttpResponse<String> readiness() {
    return get("/readyz");
  }

  HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Settings settings() {
    return Settings.read(environment());
  }

  /** The environment of a process that runs the bot here. */
  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("SLACK_BOT_TOKEN", BOT_TOKEN);
    environment.put("SLACK_API_URL", sandbox.apiUrl());
    environment.put("PLUMBLINE_DATA_DIR", data.toString());
    environment.put("PLUMBLINE_PORT", Integer.toString(port));
    environment.put("PLUMBLINE_PUBLIC_URL", "http://127.0.0.1:" + port);
    if (mode == Mode.HTTP) {
      environment.put("SLACK_SIGNING_SECRET", SECRET);
    } else {
      environment.put("SLACK_APP_TOKEN", APP_TOKEN);
    }
    return environment;
  }

  /** What the running bot is built from. */
  Kit kit() {
    return wiring().kit();
  }

  /** What the running bot can do. */
  Wiring wiring() {
    return Objects.requireNonNull(bot, "the bot runs").wiring();
  }

  /** Lets the bot do all that is due now, and returns the moment of what comes next. */
  Instant settles() {
    await()
        .atMost(SETTLED)
        .pollInterval(GLANCE)
        .until(
            () -> {
              boolean isSettled = nextDue().orElse(Instant.MAX).isAfter(clock.instant());
              if (!isSettled) {
                passes(Duration.ZERO);
              }
              return isSettled;
            });
    return nextDue().orElse(Instant.MAX);
  }

  /** Goes from one thing that is due to the next, until this moment. */
  void goesTo(Instant moment, Runnable afterEach) {
    for (var next = settles(); next.isBefore(moment); next = settles()) {
      afterEach.run();
      var swept = next.plus(SWEPT);
      moveTo(swept.isBefore(clock.instant()) ? clock.instant() : swept);
    }
    afterEach.run();
    if (clock.instant().isBefore(moment)) {
      moveTo(moment);
    }
  }

  String botToken() {
    return BOT_TOKEN;
  }

  int port() {
    return port;
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stopBot();
    sandbox.close();
  }
}
