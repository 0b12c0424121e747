package io.plumbline.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of one thread each, on the connection that Jdbi keeps for the thread. */
final class DurableTransactions implements Transactions {
  private static final Logger log = LoggerFactory.getLogger(DurableTransactions.class);
  private static final int RETRIES = 3;

  /** After that a click's three seconds are better spent on saying that it did not work. */
  private static final Duration RETRY_WITHIN = Duration.ofMillis(1500);

  private final Jdbi jdbi;
  private final Flush flush;
  private final ThreadLocal<@Nullable List<Runnable>> after = new ThreadLocal<>();

  DurableTransactions(Jdbi jdbi, Flush flush) {
    this.jdbi = jdbi;
    this.flush = flush;
  }

  private record Committed<T>(T result, boolean mustFlush, List<Runnable> pokes) {}

  @Override
  public <T> T inTransaction(Supplier<T> act) {
    if (after.get() != null) {
      return act.get();
    }
    var committed = commitWithRetries(act);
    if (committed.mustFlush()) {
      flush.flush();
    }
    committed.pokes().forEach(DurableTransactions::poke);
    return committed.result();
  }

  private <T> Committed<T> commitWithRetries(Supplier<T> act) {
    long began = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return commit(act);
      } catch (RuntimeException e) {
        var taken = Duration.ofNanos(System.nanoTime() - began);
        if (attempt > RETRIES || taken.compareTo(RETRY_WITHIN) > 0 || !Conflict.isIn(e)) {
          throw e;
        }
        log.debug("transaction tried again attempt={} cause={}", attempt, e.getClass().getName());
        stepAside(attempt, e);
      }
    }
  }

  private <T> Committed<T> commit(Supplier<T> act) {
    var pokes = new ArrayList<Runnable>();
    after.set(pokes);
    try {
      return jdbi.inTransaction(
          handle -> {
            T result = act.get();
            return new Committed<>(result, mustFlush(handle), pokes);
          });
    } finally {
      after.remove();
    }
  }

  private boolean mustFlush(Handle handle) {
    try {
      return flush.isNeeded(handle.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot tell whether the transaction wrote anything", e);
    }
  }

  /** Two that met once would meet again if they waited equally long. */
  private static void stepAside(int attempt, RuntimeException conflict) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5, 25L * attempt + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw conflict;
    }
  }

  /** The act is done: whatever a poke runs into must not look like its failure. */
  private static void poke(Runnable poke) {
    try {
      poke.run();
    } catch (RuntimeException e) {
      log.warn("a poke after a commit failed; the sweep will find what it was for", e);
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
