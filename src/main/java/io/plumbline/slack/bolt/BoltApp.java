package io.plumbline.slack.bolt;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.slack.SlackFeature;
import io.plumbline.slack.lookup.Installations;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds Bolt's app with our middleware instead of its own: ours never calls Slack on the way to a
 * handler, takes the workspace from the verified envelope, and starts whether Slack answers or not.
 */
public final class BoltApp {
  private BoltApp() {}

  /**
   * The app with every feature registered.
   *
   * @param installations asked for each request, from memory
   * @param clicked hears of every pressed message, so that it can be updated for free
   */
  public static App create(
      Slack slack,
      Installations installations,
      Clicked clicked,
      List<SlackFeature> features,
      MeterRegistry figures) {
    var middleware = new ArrayList<Middleware>();
    middleware.add(new RequestLog(figures));
    middleware.add(new ErrorReply());
    middleware.add(new Identification(installations));
    middleware.add(new Clicks(clicked));
    var config = new AppConfig();
    // Bolt reads these from the environment by itself; each of them would change what it does
    config.setClientId(null);
    config.setClientSecret(null);
    config.setSingleTeamBotToken(null);
    var app = new App(config, slack, middleware);
    features.forEach(feature -> feature.register(app));
    return app;
  }
}
