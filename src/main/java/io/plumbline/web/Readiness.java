package io.plumbline.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What must stand before the bot calls itself ready (R20): each check says what is wrong, if so.
 */
public final class Readiness {
  private final Map<String, Supplier<Optional<String>>> checks = new LinkedHashMap<>();

  /** Adds a check under a name; it answers with the problem in words, or with nothing. */
  public synchronized Readiness add(String name, Supplier<Optional<String>> check) {
    checks.put(name, check);
    return this;
  }

  /** The problems of this moment by the name of their check; empty when the bot is ready. */
  public synchronized Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>();
    checks.forEach((name, check) -> ask(check).ifPresent(problem -> problems.put(name, problem)));
    return problems;
  }

  private static Optional<String> ask(Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Optional.of("could not be checked (" + e.getClass().getSimpleName() + ")");
    }
  }
}
