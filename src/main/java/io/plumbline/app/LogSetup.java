package io.plumbline.app;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is logged and how a line looks, unless a {@code logback.xml} is given. Code and no file,
 * because reading one is a tenth of a start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** System property that says which of the {@link Format}s to write. */
  static final String FORMAT = "plumbline.log";

  static final String APPENDER = "out";

  /** Line breaks and control characters are shown as text, so that an event stays on its line. */
  private static final String LINES =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0} "
          + oneLine("%msg", " | ")
          + " "
          + oneLine("%mdc", " ")
          + oneLine("%ex", " | ")
          + "%nopex%n";

  /**
   * Below INFO those of Slack, Jetty and OkHttp print whole request bodies, tokens among them, and
   * the parser prints the payload of a request that it does not know as a warning: never lower
   * them. They have levels of their own, so that a lower one at the root does not reach them.
   */
  private static final Map<String, Level> LEVELS =
      Map.of(
          "io.plumbline",
          Level.INFO,
          "com.slack.api",
          Level.WARN,
          "com.slack.api.bolt.util.SlackRequestParser",
          Level.OFF,
          "org.eclipse.jetty",
          Level.WARN,
          "okhttp3",
          Level.WARN,
          "org.quartz",
          Level.WARN,
          Logger.ROOT_LOGGER_NAME,
          Level.WARN);

  /** How an event is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public ExecutionStatus configure(LoggerContext logs) {
    if (fileIsGiven()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    configure(logs, Format.valueOf(System.getProperty(FORMAT, Format.TEXT.name())));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean fileIsGiven() {
    return System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null
        || isThere(ClassicConstants.TEST_AUTOCONFIG_FILE)
        || isThere(ClassicConstants.AUTOCONFIG_FILE);
  }

  private static boolean isThere(String file) {
    return LogSetup.class.getResource("/" + file) != null;
  }

  /** Sets a fresh context up. */
  static void configure(LoggerContext logs, Format format) {
    var encoder =
        switch (format) {
          case TEXT -> text();
          case JSON -> json();
        };
    encoder.setContext(logs);
    encoder.start();
    var out = new ConsoleAppender<ILoggingEvent>();
    out.setName(APPENDER);
    out.setContext(logs);
    out.setEncoder(encoder);
    out.start();
    LEVELS.forEach((name, level) -> logs.getLogger(name).setLevel(level));
    logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(out);
  }

  private static String oneLine(String word, String instead) {
    return "%replace(" + word + "){'[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]+', '" + instead + "'}";
  }

  private static EncoderBase<ILoggingEvent> text() {
    var lines = new PatternLayoutEncoder();
    lines.setCharset(StandardCharsets.UTF_8);
    lines.setPattern(LINES);
    return lines;
  }

  private static EncoderBase<ILoggingEvent> json() {
    var json = new JsonEncoder();
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithContext(false);
    json.setWithMarkers(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithKVPList(false);
    json.setWithFormattedMessage(true);
    return json;
  }
}
