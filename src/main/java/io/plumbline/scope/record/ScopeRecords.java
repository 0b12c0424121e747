package io.plumbline.scope.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the scope of a team's sprints, as it is exported.
 *
 * @param format what this is
 * @param version counts changes of its shape
 */
public record ScopeRecords(String format, int version, String team, List<SprintRecord> sprints) {
  static final String FORMAT = "plumbline scope";
  static final int VERSION = 1;

  /**
   * One sprint.
   *
   * @param stability the part of the items at the lock that is unchanged; null before the lock
   */
  public record SprintRecord(
      int number,
      String firstDay,
      String lastDay,
      @Nullable Double stability,
      int itemsAtLock,
      int unchanged,
      int agreed,
      int rejected,
      int expedited,
      int unannounced,
      @Nullable Long medianMinutes,
      List<Line> lines) {}

  /**
   * One line of the ledger.
   *
   * @param request 0 where it is about none
   * @param by empty where it was the clock, or followed from what others had said
   */
  public record Line(
      long number,
      String at,
      long request,
      int version,
      String kind,
      String by,
      String standingInFor,
      String words,
      String hash) {}
}
