package io.plumbline.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator chose, read from the environment once at start.
 *
 * @param slackApiUrl the base of the Web API with {@code /api/} at its end; empty for Slack's own
 * @param port of the HTTP server, 0 for any free one
 * @param dataDir folder of the embedded database, of backups and exports
 * @param atAnyHour whether people hear from the bot at night too: for trials, and in the sandbox,
 *     where one person plays all
 * @param jsonLog whether each log line is a JSON object
 */
record Settings(
    SlackAccess slack,
    Optional<URI> slackApiUrl,
    int port,
    Optional<URI> publicUrl,
    Path dataDir,
    DatabaseAccess database,
    boolean jsonLog,
    boolean atAnyHour) {

  /**
   * Reads the environment.
   *
   * @throws SettingsRefused with a sentence for each variable that is wrong
   */
  static Settings read(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /** The same, with a Slack at this address that is reached this way. */
  Settings with(SlackAccess access, URI apiUrl) {
    return new Settings(
        access, Optional.of(apiUrl), port, publicUrl, dataDir, database, jsonLog, atAnyHour);
  }

  /** The same, with its data kept elsewhere. */
  Settings with(DatabaseAccess other) {
    var folder = other instanceof DatabaseAccess.Embedded embedded ? embedded.folder() : dataDir;
    return new Settings(slack, slackApiUrl, port, publicUrl, folder, other, jsonLog, atAnyHour);
  }

  Settings withPort(int other) {
    return new Settings(
        slack, slackApiUrl, other, publicUrl, dataDir, database, jsonLog, atAnyHour);
  }

  /** The same under that address, unless another is set. */
  Settings orPublicAt(URI url) {
    return new Settings(
        slack,
        slackApiUrl,
        port,
        publicUrl.or(() -> Optional.of(url)),
        dataDir,
        database,
        jsonLog,
        atAnyHour);
  }

  Settings withAnyHour() {
    return new Settings(slack, slackApiUrl, port, publicUrl, dataDir, database, jsonLog, true);
  }
}
