package io.plumbline.sandbox.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which elements a person has pressed that wait for the app, or that the app let down. */
public final class Marks {
  /** Where an element sits: a message's ts with its conversation, or a view's id. */
  public record Key(String person, String place, String actionId) {}

  private final Map<Key, Integer> waiting = new HashMap<>();
  private final Set<Key> failed = new HashSet<>();

  public void waiting(Key key) {
    failed.remove(key);
    waiting.merge(key, 1, Integer::sum);
  }

  public void settled(Key key, boolean acknowledged) {
    waiting.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
    if (!acknowledged) {
      failed.add(key);
    }
  }

  /** True while waiting, false after a failure, empty when there is nothing to show. */
  public Optional<Boolean> of(Key key) {
    if (waiting.containsKey(key)) {
      return Optional.of(true);
    }
    return failed.contains(key) ? Optional.of(false) : Optional.empty();
  }

  /**
   * Whether anybody's element waits or failed at all, so that most screens need not look further.
   */
  public boolean isEmpty() {
    return waiting.isEmpty() && failed.isEmpty();
  }

  void forget(String person) {
    failed.removeIf(key -> key.person().equals(person));
  }
}
