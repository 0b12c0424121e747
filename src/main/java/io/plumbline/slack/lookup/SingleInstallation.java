package io.plumbline.slack.lookup;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one workspace that a bot token belongs to. Slack is asked for it until it answers, so the bot
 * comes up when Slack cannot be reached.
 */
public final class SingleInstallation implements Installations, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SingleInstallation.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final SlackClients clients;
  private final String botToken;
  private final Runnable onceKnown;
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "slack-installation");
            thread.setDaemon(true);
            return thread;
          });

  private volatile @Nullable Installation known;
  private volatile String problem = "not asked yet";

  /**
   * @param onceKnown called on a thread of its own when Slack has answered
   */
  public SingleInstallation(SlackClients clients, String botToken, Runnable onceKnown) {
    this.clients = clients;
    this.botToken = botToken;
    this.onceKnown = onceKnown;
  }

  /** Asks Slack at once and, if need be, again and again; returns immediately. */
  public void start() {
    asking.execute(() -> askUntilKnown(FIRST_PAUSE));
  }

  private void askUntilKnown(Duration pause) {
    if (ask()) {
      onceKnown.run();
      return;
    }
    var doubled = pause.multipliedBy(2);
    var next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    var unused = // it ends when it is known or closed
        asking.schedule(() -> askUntilKnown(next), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks Slack once; true if the workspace is known now. */
  boolean ask() {
    try {
      var answer =
          SlackCalls.call(
              "auth.test",
              () -> clients.inBackground().methods(botToken).authTest(request -> request));
      log.info("installed in workspace={} as={}", answer.getTeamId(), answer.getUserId());
      known = installation(answer);
      problem = "";
      return true;
    } catch (SlackFailure e) {
      if (!problem.equals(e.code())) {
        log.warn("Slack does not tell whose token this is: {}", e.getMessage());
      }
      problem = e.code();
      return false;
    }
  }

  private Installation installation(AuthTestResponse answer) {
    var workspace =
        answer.isEnterpriseInstall() && answer.getEnterpriseId() != null
            ? answer.getEnterpriseId()
            : answer.getTeamId();
    return new Installation(
        new WorkspaceId(workspace),
        botToken,
        new MemberId(answer.getUserId()),
        scopes(answer.getHttpResponseHeaders()));
  }

  private static Set<String> scopes(@Nullable Map<String, List<String>> headers) {
    if (headers == null) {
      return Set.of();
    }
    return headers.getOrDefault("x-oauth-scopes", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The installation, once Slack has told us. */
  public Optional<Installation> known() {
    return Optional.ofNullable(known);
  }

  /** Why the workspace is not known yet (Slack's code, or ours); empty once it is. */
  public Optional<String> problem() {
    return Optional.of(problem).filter(word -> !word.isEmpty());
  }

  @Override
  public Optional<Installation> find(WorkspaceId workspace) {
    return known().filter(installation -> installation.workspace().equals(workspace));
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
