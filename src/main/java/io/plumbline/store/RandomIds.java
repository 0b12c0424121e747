package io.plumbline.store;

import java.security.SecureRandom;

/**
 * Numbers for rows that must not tell when they were written: those of a sequence would say between
 * which others.
 */
public final class RandomIds {
  /** Above all that a sequence will give, and exact in every reader of JSON. */
  private static final long FIRST = 1L << 40;

  private static final long LAST = 1L << 53;

  private final SecureRandom random = new SecureRandom();

  public long next() {
    return random.nextLong(FIRST, LAST);
  }
}
