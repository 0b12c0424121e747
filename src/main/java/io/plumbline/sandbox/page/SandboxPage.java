package io.plumbline.sandbox.page;

import io.plumbline.sandbox.Sandbox;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;

/** The page of a sandbox: people, conversations, modals and Home as Slack's client shows them. */
public final class SandboxPage {
  /** Where the page is on its server. */
  public static final String PATH = "/sandbox/";

  private final Engine engine;
  private final InstantSource clock;
  private final Map<String, String> titles;
  private final @Nullable Upcoming upcoming;

  private SandboxPage(
      Engine engine, InstantSource clock, Map<String, String> titles, @Nullable Upcoming upcoming) {
    this.engine = engine;
    this.clock = clock;
    this.titles = titles;
    this.upcoming = upcoming;
  }

  public static SandboxPage of(Sandbox sandbox, InstantSource clock) {
    return of(Engine.of(sandbox), clock);
  }

  static SandboxPage of(Engine engine, InstantSource clock) {
    return new SandboxPage(engine, clock, Map.of(), null);
  }

  /** With the list of what comes and its Run now; without, the page does not show that section. */
  public SandboxPage withUpcoming(Upcoming coming) {
    return new SandboxPage(engine, clock, titles, coming);
  }

  /**
   * With people's titles by their handles, for example {@code priya → Product manager}. The
   * switcher lists these people first, in this order, and the first is who one starts as.
   */
  public SandboxPage withTitles(Map<String, String> byHandle) {
    return new SandboxPage(engine, clock, new LinkedHashMap<>(byHandle), upcoming);
  }

  /** Adds the page to a context that has not started; its root path leads there, too. */
  public void install(ServletContextHandler context) {
    var views = new Views(engine, clock, new Cast(titles), upcoming);
    var templates = new Templates();
    add(context, new FullPageServlet(views, templates), List.of(PATH + "*", ""));
    add(context, new PartsServlet(views, templates), List.of(PATH + "parts/*"));
    add(context, new ActsServlet(engine, upcoming), List.of(PATH + "acts/*"));
    add(context, new MisbehaveServlet(engine), List.of(PATH + "misbehave"));
    add(context, new AssetsServlet(), List.of(PATH + "assets/*"));
    var feeds = new LiveFeeds();
    context.addBean(feeds);
    add(context, new LiveServlet(engine.events(), feeds), List.of(PATH + "live"));
  }

  private static void add(ServletContextHandler context, HttpServlet servlet, List<String> paths) {
    var holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    paths.forEach(path -> context.addServlet(holder, path));
  }
}
