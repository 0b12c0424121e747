package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
