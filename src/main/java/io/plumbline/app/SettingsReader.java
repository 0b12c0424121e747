package io.plumbline.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@link Settings} from the environment and collects a sentence for each that is wrong. */
final class SettingsReader {
  private static final Pattern BOT_TOKEN = Pattern.compile("xoxb-[A-Za-z0-9-]{10,}");
  private static final Pattern APP_TOKEN = Pattern.compile("xapp-[A-Za-z0-9-]{10,}");
  private static final Pattern SIGNING_SECRET = Pattern.compile("[0-9a-f]{32,}");
  private static final int DEFAULT_PORT = 3000;
  private static final String DEFAULT_USER = "plumbline";

  private final Map<String, String> environment;
  private final List<String> refusals = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The settings for a sandbox: what is set of Slack's credentials does not count. */
  static Settings ofSandbox(Map<String, String> environment) {
    var ours = new HashMap<>(environment);
    ours.keySet().removeIf(name -> name.startsWith("SLACK_"));
    return new SettingsReader(ours).read();
  }

  Settings read() {
    var dataDir = path("PLUMBLINE_DATA_DIR", "./data");
    var settings =
        new Settings(
            slack(),
            url("SLACK_API_URL", "https://slack.com/api/").filter(this::isApiBase),
            port(),
            url("PLUMBLINE_PUBLIC_URL", "https://plumbline.example.com"),
            dataDir,
            database(dataDir),
            jsonLog(),
            atAnyHour());
    if (!refusals.isEmpty()) {
      throw new SettingsRefused(refusals);
    }
    return settings;
  }

  private SlackAccess slack() {
    refuseOAuth();
    var bot = secret("SLACK_BOT_TOKEN", BOT_TOKEN, "a bot token: it begins with xoxb-");
    var app = secret("SLACK_APP_TOKEN", APP_TOKEN, "an app-level token: it begins with xapp-");
    var signing =
        secret(
            "SLACK_SIGNING_SECRET",
            SIGNING_SECRET,
            "a signing secret: 32 hexadecimal digits from Basic Information, App Credentials");
    if (!isSet("SLACK_BOT_TOKEN")) {
      for (var other : List.of("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")) {
        if (isSet(other)) {
          refuse(
              "%s is set but SLACK_BOT_TOKEN is missing: set it to the bot token of your app,"
                  + " for example xoxb-1234567890-abcdefghij.",
              other);
        }
      }
      return new SlackAccess.Sandbox();
    }
    if (!isSet("SLACK_APP_TOKEN") && !isSet("SLACK_SIGNING_SECRET")) {
      refuse(
          "SLACK_BOT_TOKEN is set, but not how Slack reaches the bot: set SLACK_APP_TOKEN"
              + " (Socket Mode, for example xapp-1-A0123-456-abc) or SLACK_SIGNING_SECRET"
              + " (HTTP mode, 32 hexadecimal digits).");
      return new SlackAccess.Sandbox();
    }
    return isSet("SLACK_APP_TOKEN")
        ? new SlackAccess.SocketMode(bot, app)
        : new SlackAccess.Http(bot, signing);
  }

  private void refuseOAuth() {
    for (var name : List.of("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")) {
      if (isSet(name)) {
        refuse(
            "%s is set, but this version installs into one workspace only: unset it and set"
                + " SLACK_BOT_TOKEN, for example xoxb-1234567890-abcdefghij.",
            name);
      }
    }
  }

  private DatabaseAccess database(Path dataDir) {
    var url = text("PLUMBLINE_DATABASE_URL");
    if (url.isEmpty()) {
      for (var name : List.of("PLUMBLINE_DATABASE_USER", "PLUMBLINE_DATABASE_PASSWORD")) {
        if (isSet(name)) {
          refuse(
              "%s is set but PLUMBLINE_DATABASE_URL is missing: set it, for example"
                  + " jdbc:postgresql://localhost:5432/plumbline, or unset the other.",
              name);
        }
      }
      return new DatabaseAccess.Embedded(dataDir);
    }
    if (!url.get().startsWith("jdbc:postgresql://") || url.get().contains(";")) {
      refuse(
          "PLUMBLINE_DATABASE_URL is not the JDBC address of a PostgreSQL database:"
              + " write it like jdbc:postgresql://localhost:5432/plumbline.");
    }
    return new DatabaseAccess.Postgres(
        url.get(),
        text("PLUMBLINE_DATABASE_USER").orElse(DEFAULT_USER),
        new Secret(text("PLUMBLINE_DATABASE_PASSWORD").orElse("")));
  }

  private int port() {
    var text = text("PLUMBLINE_PORT");
    if (text.isEmpty()) {
      return DEFAULT_PORT;
    }
    try {
      int port = Integer.parseInt(text.get());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below, in the same words as a number out of range
    }
    refuse(
        "PLUMBLINE_PORT is %s, which is no port: give a number from 0 (any free port) to 65535, for"
            + " example 3000.",
        text.get());
    return DEFAULT_PORT;
  }

  private Optional<URI> url(String name, String example) {
    var text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var uri = new URI(text.get());
      var scheme = uri.getScheme();
      if (("http".equals(scheme) || "https".equals(scheme)) && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // said below
    }
    refuse("%s is no web address: write it like %s.", name, example);
    return Optional.empty();
  }

  private boolean isApiBase(URI uri) {
    if (uri.getPath().endsWith("/api/")) {
      return true;
    }
    refuse(
        "SLACK_API_URL does not end with /api/: write it like https://slack.com/api/ or unset it.");
    return false;
  }

  private Path path(String name, String otherwise) {
    try {
      return Path.of(text(name).orElse(otherwise));
    } catch (InvalidPathException e) {
      refuse("%s is no path on this machine: write it like %s.", name, otherwise);
      return Path.of(otherwise);
    }
  }

  private boolean jsonLog() {
    var text = text("PLUMBLINE_LOG").map(t -> t.toLowerCase(Locale.ROOT)).orElse("text");
    if (!text.equals("json") && !text.equals("text")) {
      refuse("PLUMBLINE_LOG is %s: set it to json or text.", text);
    }
    return text.equals("json");
  }

  private boolean atAnyHour() {
    var text = text("PLUMBLINE_HOURS").map(t -> t.toLowerCase(Locale.ROOT)).orElse("working");
    if (!text.equals("working") && !text.equals("any")) {
      refuse("PLUMBLINE_HOURS is %s: set it to working, or to any for a trial.", text);
    }
    return text.equals("any");
  }

  private Secret secret(String name, Pattern shape, String what) {
    var text = text(name);
    text.filter(t -> !shape.matcher(t).matches())
        .ifPresent(t -> refuse("%s does not look like %s.", name, what));
    return new Secret(text.orElse(""));
  }

  /** The variable's value; one that is set to nothing is refused rather than taken as absent. */
  private Optional<String> text(String name) {
    var value = environment.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value.isBlank()) {
      var sentence = "%s is empty: give it a value or unset it.".formatted(name);
      if (!refusals.contains(sentence)) {
        refusals.add(sentence);
      }
      return Optional.empty();
    }
    return Optional.of(value.strip());
  }

  private boolean isSet(String name) {
    return environment.containsKey(name);
  }

  private void refuse(String sentence, Object... words) {
    refusals.add(sentence.formatted(words));
  }
}
