package io.plumbline.slack.lookup;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Slack: one pool of connections for the process, with a long patience for background
 * work and a short one inside clicks. Nothing behind it tries twice on its own.
 */
public final class SlackClients implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackClients.class);
  private static final Duration IN_BACKGROUND = Duration.ofSeconds(15);
  private static final Duration IN_CLICKS = Duration.ofSeconds(2);

  private final Slack background;
  private final Slack clicks;

  /**
   * @param apiUrl base of the Web API with {@code /api/} at its end; null for Slack's own
   */
  public SlackClients(@Nullable String apiUrl) {
    this(apiUrl, IN_BACKGROUND);
  }

  SlackClients(@Nullable String apiUrl, Duration patience) {
    var base = SlackHttpClient.buildOkHttpClient(config(apiUrl, patience));
    var once = base.newBuilder().retryOnConnectionFailure(false).build();
    this.background = slack(once, apiUrl, patience);
    this.clicks = slack(once.newBuilder().callTimeout(IN_CLICKS).build(), apiUrl, IN_CLICKS);
  }

  private static Slack slack(OkHttpClient connections, @Nullable String apiUrl, Duration patience) {
    var config = config(apiUrl, patience);
    var http = new SlackHttpClient(connections);
    http.setConfig(config);
    return Slack.getInstance(config, http);
  }

  private static SlackConfig config(@Nullable String apiUrl, Duration patience) {
    var config = new SlackConfig();
    config.setStatsEnabled(false); // the dispatcher paces itself; saves a hidden auth.test a token
    int millis = Math.toIntExact(patience.toMillis());
    config.setHttpClientCallTimeoutMillis(millis);
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientWriteTimeoutMillis(millis);
    if (apiUrl != null) {
      config.setMethodsEndpointUrlPrefix(apiUrl);
      config.setProxyUrl(null);
    }
    return config;
  }

  /** For work that nobody waits for: 15 seconds a call. */
  public Slack inBackground() {
    return background;
  }

  /** For calls inside a click, and for Bolt: 2 seconds a call. */
  public Slack inClicks() {
    return clicks;
  }

  /** For work that nobody waits for, in one workspace. */
  public MethodsClient inBackground(Installation installation) {
    return background.methods(installation.botToken());
  }

  /** For calls inside a click, in one workspace. */
  public MethodsClient inClicks(Installation installation) {
    return clicks.methods(installation.botToken());
  }

  @Override
  public void close() {
    try {
      clicks.close();
      background.close();
    } catch (Exception e) { // declared by the SDK; its threads are daemons
      log.warn("the connections to Slack did not close", e);
    }
  }
}
