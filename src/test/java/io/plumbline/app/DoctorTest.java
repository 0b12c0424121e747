package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scope.LedgerLine;
import io.plumbline.scope.LedgerLine.Said;
import io.plumbline.scope.store.JdbcLedger;
import io.plumbline.sprint.SprintId;
import io.plumbline.store.Database;
import io.plumbline.team.TeamId;
import io.plumbline.team.store.JdbcTeams;
import io.plumbline.testing.TestTeams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
    writeLines("one", "two", "three");
    var well = new Report();
    assertThat(new Doctor(environment(), well.out()).examine()).isZero();
    assertThat(well.text()).contains("ok   ledger       all 3 lines of the scope ledgers stand");

    run("update scope_ledger set words = 'TWO' where line = 2");
    assertFinds("was changed at line 2 or before it");

    run("update scope_ledger set words = 'two' where line = 2");
    run("delete from scope_ledger where line = 3");
    assertFinds("misses line 3");
  }

  @Test
  void a_scope_ledger_that_was_rewritten_with_its_end_does_not_fit_what_was_noted_before() {
    var team = writeLines("one", "two");
    noteEnds();
    noteEnds();
    assertThat(new LedgerEnds(folder).noted()).as("noted once").hasSize(1);

    var rewritten =
        LedgerLine.after(
            LedgerLine.after(LedgerLine.NO_HASH, team, 1, said("one")).hash(),
            team,
            2,
            said("TWO"));
    run("update scope_ledger set words = 'TWO', hash = '%s' where line = 2", rewritten.hash());
    run("update scope_ledger_end set hash = '%s'", rewritten.hash());
    assertFinds("was rewritten: its first 2 lines are not those noted in the data folder");

    run("delete from scope_ledger");
    run("delete from scope_ledger_end");
    assertFinds("was rewritten: its first 2 lines");
  }

  private void assertFinds(String words) {
    var report = new Report();
    assertThat(new Doctor(environment(), report.out()).examine()).isEqualTo(1);
    assertThat(report.text()).contains("FIX  ledger", words);
  }

  private void noteEnds() {
    try (var database = Database.embedded(folder)) {
      new LedgerEnds(folder).note(new JdbcLedger(database.jdbi()), InstantSource.system());
    }
  }

  private TeamId writeLines(String... all) {
    try (var database = Database.embedded(folder)) {
      var team =
          new JdbcTeams(database.jdbi()).add(TestTeams.WORKSPACE, TestTeams.draft("Checkout")).id();
      var ledger = new JdbcLedger(database.jdbi());
      for (var words : all) {
        database.transactions().run(() -> ledger.add(team, said(words)));
      }
      return team;
    }
  }

  private static Said said(String words) {
    return new Said(
        new SprintId(TestTeams.WORKSPACE, 1),
        0,
        0,
        LedgerLine.Kind.UNANNOUNCED,
        TestTeams.ELI,
        null,
        Instant.EPOCH,
        words);
  }

  private Map<String, String> environment() {
    return Map.of("PLUMBLINE_DATA_DIR", folder.toString());
  }

  private void run(String sql, Object... values) {
    try (var database = Database.embedded(folder)) {
      database.jdbi().useHandle(db -> db.execute(sql.formatted(values)));
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
