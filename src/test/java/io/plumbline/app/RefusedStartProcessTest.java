package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be started as it is set up ends with 2 and a sentence for the operator. */
final class RefusedStartProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LISTENING = "0A";

  private Path data;

  @BeforeEach
  void keep(@TempDir Path temp) {
    data = temp;
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, '', SLACK_BOT_TOKEN is empty",
    "SLACK_BOT_TOKEN, hello, SLACK_BOT_TOKEN does not look like a bot token",
    "SLACK_APP_TOKEN, hello, SLACK_APP_TOKEN does not look like an app-level token",
    "SLACK_API_URL, nowhere, SLACK_API_URL is no web address",
    "PLUMBLINE_PORT, 99999, PLUMBLINE_PORT is 99999",
    "PLUMBLINE_DATABASE_URL, jdbc:h2:mem:x, PLUMBLINE_DATABASE_URL is not the JDBC address",
    "PLUMBLINE_LOG, loud, PLUMBLINE_LOG is loud"
  })
  void a_setting_that_is_wrong_is_named(String variable, String value, String sentence) {
    var environment = environment();
    environment.put(variable, value);

    var said = refused(environment);

    assertThat(said).contains(sentence).doesNotContain("\tat ", "Exception");
    assertThat(data).as("nothing was touched").isEmptyDirectory();
  }

  @Test
  void a_port_in_use_is_named() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      var environment = environment();
      environment.put("PLUMBLINE_PORT", Integer.toString(taken.getLocalPort()));

      assertThat(lines(refused(environment)))
          .singleElement()
          .asString()
          .contains(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void a_database_that_is_garbage_is_left_as_it_is() throws IOException {
    Database.embedded(data).close();
    var file = data.resolve("plumbline.mv.db");
    var garbage = new byte[(int) Files.size(file)];
    Arrays.fill(garbage, (byte) 'x');
    Files.write(file, garbage);

    assertThat(lines(refused(environment()))).singleElement().asString().contains("plumbline");

    assertThat(file).hasBinaryContent(garbage);
  }

  @Test
  void a_database_of_a_newer_version_is_left_as_it_is() throws IOException {
    try (var database = Database.embedded(data)) {
      database
          .jdbi()
          .useHandle(
              db ->
                  db.execute(
                      """
                      insert into "flyway_schema_history"
                        ("installed_rank", "version", "description", "type", "script", "checksum",
                         "installed_by", "execution_time", "success")
                      values (9999, '999', 'from the future', 'SQL', 'V999__x.sql', 1, 'x', 1, true)
                      """));
    }
    var file = data.resolve("plumbline.mv.db");
    var before = Files.readAllBytes(file);

    assertThat(lines(refused(environment()))).singleElement().asString().contains("newer");

    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void a_second_process_is_refused_and_the_first_opens_no_port_but_its_own() throws IOException {
    try (var journey = Journey.withoutBot(Mode.SOCKET, data, settings -> settings);
        var first = Child.start(journey.environment())) {
      journey.awaitReady();
      var environment = new HashMap<>(journey.environment());
      environment.put("PLUMBLINE_PORT", "0");

      assertThat(lines(refused(environment))).singleElement().asString().contains("in use");

      assertThat(first.isAlive()).isTrue();
      assertThat(listening(first.pid())).isEqualTo(Set.of(journey.port()));
      first.askToStop();
      assertThat(first.await(Duration.ofSeconds(20))).as(first.said()).isZero();
    }
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("SLACK_BOT_TOKEN", "xoxb-1234567890-journey");
    environment.put("SLACK_APP_TOKEN", "xapp-1-A0123-456-journey");
    environment.put("SLACK_API_URL", "http://127.0.0.1:9/api/");
    environment.put("PLUMBLINE_DATA_DIR", data.toString());
    environment.put("PLUMBLINE_PORT", "0");
    return environment;
  }

  /** What the process says, without the lines of its log. */
  private static String refused(Map<String, String> environment) {
    try (var child = Child.start(environment)) {
      assertThat(child.await(PATIENCE)).as(child.said()).isEqualTo(2);
      return child.said();
    }
  }

  private static List<String> lines(String said) {
    return said.lines().filter(line -> !line.matches("^\\d.*|Picked up .*|\\s*")).toList();
  }

  /** The TCP ports on which a process listens, as Linux knows them. */
  private static Set<Integer> listening(long pid) throws IOException {
    var net = Path.of("/proc/" + pid + "/net");
    Assumptions.assumeTrue(Files.isDirectory(net), "only Linux says who listens where");
    var sockets = sockets(pid);
    var ports = new HashSet<Integer>();
    for (var table : List.of("tcp", "tcp6")) {
      for (var line : Files.readAllLines(net.resolve(table))) {
        var columns = line.strip().split("\\s+");
        if (columns[3].equals(LISTENING) && sockets.contains("socket:[" + columns[9] + "]")) {
          ports.add(Integer.parseInt(columns[1].substring(columns[1].indexOf(':') + 1), 16));
        }
      }
    }
    return ports;
  }

  private static Set<String> sockets(long pid) throws IOException {
    var found = new HashSet<String>();
    try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (var each : open.toList()) {
        if (Files.isSymbolicLink(each)) {
          found.add(Files.readSymbolicLink(each).toString());
        }
      }
    }
    return found;
  }
}
