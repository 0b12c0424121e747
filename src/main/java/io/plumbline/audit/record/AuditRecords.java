package io.plumbline.audit.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a team's audits, as they are exported: nothing that is not on the screen too.
 *
 * @param format what this is
 * @param version counts changes of its shape
 */
public record AuditRecords(String format, int version, String team, List<AuditRecord> audits) {
  static final String FORMAT = "plumbline audit";
  static final int VERSION = 1;

  /**
   * One audit.
   *
   * @param asked null where it must not be told, as the two after it
   */
  public record AuditRecord(
      String period,
      String closedOn,
      int sprint,
      @Nullable Integer asked,
      @Nullable Integer answered,
      @Nullable Integer declined,
      List<ScoreRecord> scores,
      List<TextRecord> texts,
      List<NamedRecord> named,
      List<ActionRecord> actions) {}

  /**
   * The mean of a group: exact where both bounds are the same, else a band.
   *
   * @param answers null where it is a band
   */
  public record ScoreRecord(
      String question, String group, double from, double to, @Nullable Integer answers) {}

  /** Texts are in random order. */
  public record TextRecord(String question, String text) {}

  /**
   * What was said by name.
   *
   * @param score null where it has none
   */
  public record NamedRecord(
      String question, String name, String as, @Nullable Integer score, String text) {}

  /** What the audit led to. */
  public record ActionRecord(String what, String owner, String due, String state) {}
}
