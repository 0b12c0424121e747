package io.plumbline.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** The log of the bot as production writes it: every event as one line with its context. */
final class BotLog extends AppenderBase<ILoggingEvent>
    implements BeforeEachCallback, AfterEachCallback {
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    LogSetup.configure(context, LogSetup.Format.TEXT);
    setContext(context);
    start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(this);
  }

  /** Logs again as in other tests. */
  @Override
  public void afterEach(ExtensionContext test) throws JoranException {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(BotLog.class.getResource("/logback-test.xml"));
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLoggerName().startsWith("io.plumbline.sandbox")) {
      lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap());
    }
  }
}
