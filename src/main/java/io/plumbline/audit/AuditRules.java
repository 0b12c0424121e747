package io.plumbline.audit;

/**
 * How a team holds its audits. An audit keeps those of its opening.
 *
 * @param mirror whether product managers are asked what they think engineering would answer
 * @param threshold scores of fewer people than this are never shown; 3 to 5
 */
public record AuditRules(Who who, boolean mirror, int threshold) {
  public static final int LOWEST_THRESHOLD = 3;

  /** Texts of fewer people than this are never shown, whatever a team chooses. */
  public static final int TEXTS_FROM = 5;

  public static final AuditRules DEFAULT = new AuditRules(Who.LEADS, false, TEXTS_FROM);

  /** Whom an audit asks of engineering. */
  public enum Who {
    LEADS,
    LEADS_BY_NAME,
    EVERYBODY
  }

  public AuditRules {
    if (threshold < LOWEST_THRESHOLD || threshold > TEXTS_FROM) {
      throw new IllegalArgumentException(
          "a threshold is %d to %d, not %d".formatted(LOWEST_THRESHOLD, TEXTS_FROM, threshold));
    }
  }
}
