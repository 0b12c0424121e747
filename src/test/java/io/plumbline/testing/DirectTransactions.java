package io.plumbline.testing;

import io.plumbline.store.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs acts as they are, for tests of rules that need no database. Pokes wait for the outermost
 * act, and a failing one pokes nobody; nothing is rolled back.
 */
public final class DirectTransactions implements Transactions {
  private static final Logger log = LoggerFactory.getLogger(DirectTransactions.class);

  private final ThreadLocal<@Nullable List<Runnable>> after = new ThreadLocal<>();

  @Override
  public <T> T inTransaction(Supplier<T> act) {
    if (after.get() != null) {
      return act.get();
    }
    var pokes = new ArrayList<Runnable>();
    after.set(pokes);
    T result;
    try {
      result = act.get();
    } finally {
      after.remove();
    }
    pokes.forEach(DirectTransactions::poke);
    return result;
  }

  private static void poke(Runnable poke) {
    try {
      poke.run();
    } catch (RuntimeException e) {
      log.warn("a poke after an act failed", e);
    }
  }

  @Override
  public void afterCommit(Runnable poke) {
    var pokes = after.get();
    if (pokes == null) {
      poke.run();
    } else {
      pokes.add(poke);
    }
  }
}
