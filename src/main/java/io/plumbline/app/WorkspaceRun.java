package io.plumbline.app;

import java.time.InstantSource;

/** The bot in a real workspace. */
final class WorkspaceRun implements Launch.Running {
  private final Settings settings;
  private final Bot bot;

  private WorkspaceRun(Settings settings, Bot bot) {
    this.settings = settings;
    this.bot = bot;
  }

  static WorkspaceRun start(Settings settings, InstantSource clock) {
    Runnable onDeaf = () -> Runtime.getRuntime().halt(1);
    return new WorkspaceRun(
        settings, new Bot(settings, clock, "0.0.0.0", context -> {}, onDeaf).start());
  }

  @Override
  public String greeting() {
    return """
        Plumbline is up: %s, %s.
        Health: http://localhost:%d/readyz"""
        .formatted(slack(), database(), bot.port());
  }

  private String slack() {
    return settings.slack() instanceof SlackAccess.Http
        ? "Slack reaches it at /slack/events"
        : "it reaches Slack by Socket Mode";
  }

  private String database() {
    return settings.database() instanceof DatabaseAccess.Embedded embedded
        ? "its database is in " + embedded.folder().toAbsolutePath().normalize()
        : "its database is PostgreSQL";
  }

  @Override
  public void close() {
    bot.close();
  }
}
