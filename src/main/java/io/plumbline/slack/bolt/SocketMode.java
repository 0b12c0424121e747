package io.plumbline.slack.bolt;

import com.slack.api.bolt.App;
import io.plumbline.slack.lookup.SlackFailure;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: keeps lines to Slack open and runs what comes over them on a bounded pool. A line
 * that ends, falls silent or is told to go is replaced, with backoff; no failure of one message,
 * whatever it throws, makes the bot deaf for the next.
 */
public final class SocketMode implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
  private static final int LINES = 2;

  /** Fifty requests that hang leave enough for the others to be acknowledged in time. */
  private static final int WORKERS = 64;

  private static final int QUEUE = 2_000;

  /**
   * How patient it is.
   *
   * @param pingAfter a line on which nothing came for so long is asked whether it lives
   * @param deadAfter a line on which nothing came for so long is replaced
   * @param settledAfter a line that ends sooner counts as one that could not be opened
   */
  record Patience(
      Duration pingAfter,
      Duration deadAfter,
      Duration settledAfter,
      Duration firstBackoff,
      Duration lastBackoff) {
    static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));
  }

  private final Patience patience;
  private final Callable<URI> openConnection;
  private final Envelopes envelopes;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ThreadPoolExecutor workers;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("socket-keeper"));
  private final List<SocketLine> lines = new ArrayList<>();

  /** Lines that Slack is about to end; what comes over them is still handled. */
  private final List<SocketLine> leaving = new ArrayList<>();

  private final Pause pause;
  private volatile String lastProblem = "no connection to Slack yet";
  private volatile boolean closing;

  /**
   * Prepares the connection.
   *
   * @param openConnection asks Slack for the address of a new line ({@code apps.connections.open})
   */
  public SocketMode(App app, Callable<URI> openConnection) {
    this(app, openConnection, Patience.USUAL);
  }

  SocketMode(App app, Callable<URI> openConnection, Patience patience) {
    this.patience = patience;
    this.pause = new Pause(patience.firstBackoff(), patience.lastBackoff());
    this.openConnection = openConnection;
    this.envelopes = new Envelopes(app);
    this.workers =
        new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUE),
            Daemons.named("socket-worker"));
    workers.allowCoreThreadTimeOut(true);
  }

  /** Begins to connect in the background; {@link #problem} tells when it has. */
  public void start() {
    var unused = keeper.scheduleWithFixedDelay(this::keepLines, 0, 500, TimeUnit.MILLISECONDS);
  }

  /** Why no line to Slack stands, or nothing while one does. */
  public Optional<String> problem() {
    synchronized (lines) {
      return lines.stream().anyMatch(SocketLine::isUp)
          ? Optional.empty()
          : Optional.of(lastProblem);
    }
  }

  /** The pool that envelopes run on, for the probe that shows it still works. */
  public ThreadPoolExecutor workers() {
    return workers;
  }

  private void keepLines() {
    try {
      synchronized (lines) {
        lines.stream().filter(SocketLine::isEnded).forEach(this::lost);
        lines.removeIf(SocketLine::isEnded);
        leaving.removeIf(SocketLine::isEnded);
        lines.forEach(this::check);
      }
      if (!closing && missing() > 0 && pause.isOver()) {
        openOne();
      }
    } catch (Throwable e) {
      log.error("keeping the lines to Slack failed, trying again", e);
    }
  }

  private int missing() {
    synchronized (lines) {
      return LINES - lines.size();
    }
  }

  /** A line that ends as soon as it stands must not be opened again and again without a pause. */
  private void lost(SocketLine line) {
    lastProblem = "the connection to Slack was lost";
    if (line.age().compareTo(patience.settledAfter()) < 0) {
      pause.begin(Duration.ZERO);
    }
  }

  private void check(SocketLine line) {
    boolean mute = !line.isUp() && line.age().compareTo(patience.deadAfter()) > 0;
    if (mute || line.silence().compareTo(patience.deadAfter()) > 0) {
      log.info("a line to Slack fell silent and is replaced");
      line.close();
    } else if (line.isUp() && line.age().compareTo(patience.settledAfter()) > 0) {
      pause.forget();
    }
    if (!line.isEnded() && line.silence().compareTo(patience.pingAfter()) > 0) {
      line.ping();
    }
  }

  private void openOne() {
    try {
      var line = new SocketLine(this::received);
      line.connect(http, openConnection.call());
      synchronized (lines) {
        lines.add(line);
      }
    } catch (Exception e) {
      lastProblem = "cannot connect: " + e.getMessage();
      log.warn(
          "no line to Slack, trying again in {} s: {}", pause.next().toSeconds(), e.getMessage());
      pause.begin(
          e instanceof SlackFailure failure
              ? failure.retryAfter().orElse(Duration.ZERO)
              : Duration.ZERO);
    }
  }

  private void received(SocketLine line, String message) {
    switch (Envelopes.typeOf(message)) {
      case "hello" -> line.helloReceived();
      case "disconnect" -> replaced(line);
      case "" -> log.warn("a message from Slack that is no envelope was passed over");
      default -> queue(line, message);
    }
  }

  /** Slack ends this line soon: the keeper opens another one at its next round. */
  private void replaced(SocketLine line) {
    log.info("Slack asks to replace a line");
    synchronized (lines) {
      lines.remove(line);
      leaving.add(line);
    }
    var unused = keeper.schedule(line::close, 10, TimeUnit.SECONDS);
  }

  private void queue(SocketLine line, String message) {
    try {
      workers.execute(() -> run(line, message));
    } catch (RejectedExecutionException e) {
      log.warn("too much to do: a request from Slack was not taken");
    }
  }

  private void run(SocketLine line, String message) {
    try {
      var ack = envelopes.handle(message);
      if (ack.isPresent()) {
        acknowledge(line, ack.get());
      }
    } catch (Throwable e) {
      log.error("a request from Slack failed", e);
    }
  }

  private void acknowledge(SocketLine line, String ack) {
    var open = line.isEnded() ? anyOpen().orElse(line) : line;
    try {
      open.send(ack);
    } catch (IllegalStateException e) {
      log.warn("an ack did not reach Slack: {}", e.getMessage());
    }
  }

  private Optional<SocketLine> anyOpen() {
    synchronized (lines) {
      return lines.stream().filter(SocketLine::isUp).findFirst();
    }
  }

  /** Opens no new line, finishes what was taken, then ends the lines. */
  public void close(Duration patience) {
    closing = true;
    workers.shutdown();
    try {
      if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("requests were still running when the connection to Slack was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.shutdownNow();
    synchronized (lines) {
      leaving.forEach(SocketLine::close);
      lines.forEach(SocketLine::close);
      lines.clear();
    }
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(5));
  }
}
