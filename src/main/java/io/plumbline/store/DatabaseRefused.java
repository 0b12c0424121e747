package io.plumbline.store;

/**
 * The database cannot be used as it is. The message is one sentence for the operator: what is wrong
 * and what to do. It never holds a password.
 */
public final class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseRefused(String sentence) {
    super(sentence);
  }

  /** The cause must be one whose messages hold no secret. */
  DatabaseRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
