package io.plumbline.store;

import java.sql.SQLException;
import java.util.Set;

/** Two transactions that got into each other's way: one was rolled back whole and may try again. */
final class Conflict {
  /** Serialization failure or deadlock, PostgreSQL's deadlock, lock not to be had, on both. */
  private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "HYT00");

  /** H2's concurrent update, which has no SQLSTATE of its own. */
  private static final int H2_CONCURRENT_UPDATE = 90131;

  private Conflict() {}

  static boolean isIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isConflict(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConflict(SQLException e) {
    return STATES.contains(String.valueOf(e.getSQLState()))
        || e.getErrorCode() == H2_CONCURRENT_UPDATE;
  }
}
