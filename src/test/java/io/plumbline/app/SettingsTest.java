package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  private static final String BOT = "xoxb-1234567890-abcdefghij";
  private static final String APP = "xapp-1-A0123456-abcdefghij";
  private static final String SIGNING = "0123456789abcdef0123456789abcdef";

  @Test
  void nothing_set_means_the_sandbox_an_embedded_database_and_port_3000() {
    var settings = Settings.read(Map.of());

    assertThat(settings.slack()).isEqualTo(new SlackAccess.Sandbox());
    assertThat(settings.database()).isEqualTo(new DatabaseAccess.Embedded(Path.of("./data")));
    assertThat(settings.port()).isEqualTo(3000);
  }

  @Test
  void an_app_token_means_socket_mode_even_beside_a_signing_secret() {
    var settings =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(settings.slack()).isInstanceOf(SlackAccess.SocketMode.class);
  }

  @Test
  void a_signing_secret_means_http_mode() {
    var settings = Settings.read(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(settings.slack())
        .isEqualTo(new SlackAccess.Http(new Secret(BOT), new Secret(SIGNING)));
  }

  @Test
  void a_secret_never_shows_in_text() {
    var settings = Settings.read(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(settings.toString()).doesNotContain(BOT).doesNotContain(SIGNING);
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, xoxp-1234567890-abcdefghij",
    "SLACK_BOT_TOKEN, ''",
    "SLACK_APP_TOKEN, xoxb-nope-nope-nope",
    "SLACK_SIGNING_SECRET, ---",
    "SLACK_SIGNING_SECRET, 0123",
    "SLACK_CLIENT_ID, 123.456",
    "SLACK_API_URL, https://slack.com/",
    "SLACK_API_URL, not a url",
    "PLUMBLINE_PORT, 70000",
    "PLUMBLINE_PORT, http",
    "PLUMBLINE_PORT, ' '",
    "PLUMBLINE_PUBLIC_URL, plumbline.example.com",
    "PLUMBLINE_DATABASE_URL, jdbc:h2:mem:x;INIT=RUNSCRIPT",
    "PLUMBLINE_DATABASE_USER, ana",
    "PLUMBLINE_LOG, xml",
    "PLUMBLINE_HOURS, night",
  })
  void a_wrong_setting_is_refused_by_name_without_its_secret(String name, String value) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            refused -> {
              assertThat(String.join(" ", refused.sentences())).contains(name);
              assertThat(refused.sentences()).allMatch(s -> s.endsWith("."));
              if (value.startsWith("xox")) {
                assertThat(refused.getMessage()).doesNotContain(value);
              }
            });
  }

  @Test
  void one_variable_is_enough_for_postgresql() {
    var address = "jdbc:postgresql://db/plumbline";

    assertThat(Settings.read(Map.of("PLUMBLINE_DATABASE_URL", address)).database())
        .isEqualTo(new DatabaseAccess.Postgres(address, "plumbline", new Secret("")));
  }

  @Test
  void all_wrong_settings_are_named_at_once() {
    assertThatThrownBy(() -> Settings.read(Map.of("PLUMBLINE_PORT", "x", "PLUMBLINE_LOG", "y")))
        .isInstanceOfSatisfying(
            SettingsRefused.class, refused -> assertThat(refused.sentences()).hasSize(2));
  }
}
