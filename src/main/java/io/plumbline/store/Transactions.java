package io.plumbline.store;

import java.util.function.Supplier;

/**
 * Runs an act in one transaction. Every store that is called within it on the same thread joins it;
 * an act inside an act joins the outer one. An exception rolls all of it back.
 */
public interface Transactions {
  /**
   * Commits what {@code act} did and returns its result. When this returns from the outermost call,
   * the work survives the death of the process and of the machine (of the process alone, for work
   * in the background).
   *
   * <p>An act that collided with another one and was rolled back runs again, up to three times, so
   * it changes nothing but the database: no calls outside, no captured variables that add up.
   */
  <T> T inTransaction(Supplier<T> act);

  /** Same, for an act without a result. */
  default void run(Runnable act) {
    inTransaction(
        () -> {
          act.run();
          return true;
        });
  }

  /**
   * Runs {@code after} once the running transaction has committed (never if it rolls back); at once
   * where none runs. For pokes only: what must happen is a row, not a callback.
   */
  void afterCommit(Runnable after);
}
