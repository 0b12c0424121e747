package io.plumbline.app;

import io.plumbline.store.Database;
import io.plumbline.store.DatabaseRefused;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at an installation and says, line by line, what is well and what to do about the rest. */
final class Doctor {
  private static final Duration TOLERATED_SKEW = Duration.ofSeconds(1);

  private final Map<String, String> environment;
  private final PrintStream out;
  private final InstantSource clock;

  Doctor(Map<String, String> environment, PrintStream out) {
    this(environment, out, Clock.systemUTC());
  }

  Doctor(Map<String, String> environment, PrintStream out, InstantSource clock) {
    this.environment = environment;
    this.out = out;
    this.clock = clock;
  }

  /** Prints the findings; 0 where all is well, {@link Main#REFUSED} for settings, 1 otherwise. */
  int examine() {
    Settings settings;
    try {
      settings = Settings.read(environment);
    } catch (SettingsRefused refused) {
      refused.sentences().forEach(words -> out.println(Finding.bad("settings", words)));
      return Main.REFUSED;
    }
    var findings = new ArrayList<Finding>();
    findings.add(Finding.good("settings", "every variable that is set can be read"));
    findings.addAll(database(settings.database(), new LedgerEnds(settings.dataDir())));
    findings.addAll(new SlackCheck(settings, AppManifest.load().botScopes(), clock).findings());
    findings.forEach(out::println);
    return findings.stream().allMatch(Finding::healthy) ? 0 : 1;
  }

  private List<Finding> database(DatabaseAccess access, LedgerEnds ends) {
    if (access instanceof DatabaseAccess.Embedded embedded
        && Files.notExists(embedded.folder().resolve("plumbline.mv.db"))) {
      return List.of(
          Finding.good(
              "database", "none yet: the first run makes one in " + embedded.folder() + "."));
    }
    try (var database = access.open()) {
      return List.of(writes(database), skew(database), LedgerFinding.of(database, ends));
    } catch (DatabaseRefused refused) {
      return List.of(Finding.bad("database", String.valueOf(refused.getMessage())));
    }
  }

  private static Finding writes(Database database) {
    return database.commits()
        ? Finding.good("database", "opens, has the newest tables, and a write commits")
        : Finding.bad(
            "database",
            "opens, but a write does not commit: check the disk and the database's log.");
  }

  private Finding skew(Database database) {
    var skew = database.clockSkew(clock);
    return skew.abs().compareTo(TOLERATED_SKEW) <= 0
        ? Finding.good("db clock", "agrees with this one")
        : Finding.bad(
            "db clock",
            "the database's clock is %d ms away from this one: set both by NTP."
                .formatted(skew.toMillis()));
  }
}
