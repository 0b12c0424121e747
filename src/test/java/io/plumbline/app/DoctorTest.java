package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.store.JdbcLedger;
import io.plumbline.sprint.SprintId;
import io.plumbline.store.Database;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.TestTeams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder in
final class DoctorTest {
  @TempDir Path folder;

  @Test
  void a_wrong_setting_ends_it_with_the_exit_code_of_settings() {
    var report = new Report();

    assertThat(new Doctor(Map.of("PLUMBLINE_PORT", "x"), report.out()).examine()).isEqualTo(2);

    assertThat(report.text()).contains("FIX  settings").contains("PLUMBLINE_PORT is x");
  }

  @Test
  void without_credentials_and_database_it_says_what_a_run_would_do() {
    var report = new Report();

    assertThat(new Doctor(Map.of("PLUMBLINE_DATA_DIR", folder.toString()), report.out()).examine())
        .isZero();

    assertThat(report.text())
        .contains("ok   database     none yet")
        .contains("ok   slack        no credentials are set: run starts the sandbox");
  }

  @Test
  void a_broken_database_file_is_named_and_left_alone() throws Exception {
    Files.writeString(folder.resolve("plumbline.mv.db"), "no database");
    var report = new Report();

    assertThat(new Doctor(Map.of("PLUMBLINE_DATA_DIR", folder.toString()), report.out()).examine())
        .isEqualTo(1);

    assertThat(report.text()).contains("FIX  database");
    assertThat(folder.resolve("plumbline.mv.db")).hasContent("no database");
  }

  @Test
  void a_line_of_the_scope_ledger_that_was_changed_or_removed_is_found() {
    try (var database = Database.embedded(folder)) {
      var team =
          new JdbcTeams(database.jdbi()).add(TestTeams.WORKSPACE, TestTeams.draft("Checkout"));
      var ledger = new JdbcLedger(database.jdbi());
      for (var words : List.of("one", "two", "three")) {
        var said =
            new Said(
                new SprintId(TestTeams.WORKSPACE, 1),
                0,
                0,
                LedgerLine.Kind.UNANNOUNCED,
                TestTeams.ELI,
                null,
                Instant.EPOCH,
                words);
        database.transactions().run(() -> ledger.add(team.id(), said));
      }
    }
    var well = new Report();
    assertThat(new Doctor(environment(), well.out()).examine()).isZero();
    assertThat(well.text()).contains("ok   ledger       all 3 lines of the scope ledgers stand");

    run("update scope_ledger set words = 'TWO' where line = 2");
    var changed = new Report();
    assertThat(new Doctor(environment(), changed.out()).examine()).isEqualTo(1);
    assertThat(changed.text())
        .contains("FIX  ledger       The scope ledger of team")
        .contains("was changed at line 2 or before it");

    run("update scope_ledger set words = 'two' where line = 2");
    run("delete from scope_ledger where line = 3");
    var removed = new Report();
    assertThat(new Doctor(environment(), removed.out()).examine()).isEqualTo(1);
    assertThat(removed.text()).contains("misses line 3");
  }

  private Map<String, String> environment() {
    return Map.of("PLUMBLINE_DATA_DIR", folder.toString());
  }

  private void run(String sql) {
    try (var database = Database.embedded(folder)) {
      database.jdbi().useHandle(db -> db.execute(sql));
    }
  }

  @Test
  void slack_out_of_reach_is_one_line_with_what_to_check() {
    var report = new Report();

    var settings =
        Map.of(
            "PLUMBLINE_DATA_DIR", folder.toString(),
            "SLACK_BOT_TOKEN", "xoxb-1234567890-abcdefghij",
            "SLACK_APP_TOKEN", "xapp-1-A0123456-abcdefghij",
            "SLACK_API_URL", "http://127.0.0.1:1/api/");

    assertThat(new Doctor(settings, report.out()).examine()).isEqualTo(1);

    assertThat(report.text()).contains("FIX  slack").contains("check the network");
  }

  private static final class Report {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PrintStream out() {
      return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
