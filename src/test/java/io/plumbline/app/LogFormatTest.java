package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two formats of the log, set up as a run sets them up. */
final class LogFormatTest {
  private static final String FORGED =
      "x\r\n2026-11-23T09:00:00Z ERROR forged\u001b[31m red\u001b[0m \b\u0000\u0085\u2028end";

  @ParameterizedTest
  @EnumSource
  void whatever_is_logged_stays_on_one_line_without_control_characters(LogSetup.Format format)
      throws Exception {
    var line = written(format, FORGED);

    assertThat(line).endsWith("\n").contains("forged", "boom", "IllegalStateException");
    assertThat(line.strip().codePoints().filter(c -> c < 0x20 || c == 0x7f)).isEmpty();
    assertThat(line.strip().lines()).hasSize(1);
  }

  @Test
  void a_line_of_the_json_format_is_an_object_with_the_message_as_it_was() throws Exception {
    var json = new JsonMapper().readTree(written(LogSetup.Format.JSON, FORGED));

    assertThat(json.path("formattedMessage").asText()).isEqualTo("value=" + FORGED);
    assertThat(json.path("mdc").path("workspace").asText()).isEqualTo(FORGED);
  }

  @ParameterizedTest
  @EnumSource
  void libraries_that_print_payloads_stay_quiet_even_below_a_lowered_root(LogSetup.Format format)
      throws Exception {
    var context = load(format);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);

    for (var name :
        new String[] {
          "com.slack.api.bolt.App",
          "com.slack.api.app_backend.SlackSignature$Verifier",
          "com.slack.api.util.http.listener.DetailedLoggingListener",
          "org.eclipse.jetty.websocket.core.internal.FrameFlusher",
          "okhttp3.OkHttpClient"
        }) {
      assertThat(context.getLogger(name).getEffectiveLevel().isGreaterOrEqual(Level.INFO))
          .as(name)
          .isTrue();
    }
    assertThat(
            context
                .getLogger("com.slack.api.bolt.util.SlackRequestParser")
                .isEnabledFor(Level.ERROR))
        .as("it prints whole payloads as warnings")
        .isFalse();
  }

  private static String written(LogSetup.Format format, String value) throws Exception {
    var context = load(format);
    var logger = context.getLogger("io.plumbline.app.Bot");
    var fault = new IllegalStateException("boom " + value, new RuntimeException(value));
    var event =
        new LoggingEvent(
            "io.plumbline", logger, Level.ERROR, "value={}", fault, new Object[] {value});
    event.setMDCPropertyMap(Map.of("workspace", value));
    var appender =
        (OutputStreamAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(LogSetup.APPENDER);
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  private static LoggerContext load(LogSetup.Format format) {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    LogSetup.configure(context, format);
    return context;
  }
}
