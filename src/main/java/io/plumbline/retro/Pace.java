package io.plumbline.retro;

/** Whether a retro is one session or spread over days. */
public sealed interface Pace {
  /** One session, as long as the team's rhythm says. */
  record Live() implements Pace {}

  /** Each phase has a deadline, so many of the team's working days after it began. */
  record Spread(int collectDays, int groupDays, int voteDays, int discussDays) implements Pace {
    public static final int MOST_DAYS = 10;
    public static final Spread DEFAULT = new Spread(3, 1, 1, 2);

    public Spread {
      check(collectDays);
      check(groupDays);
      check(voteDays);
      check(discussDays);
    }

    private static void check(int days) {
      if (days < 1 || days > MOST_DAYS) {
        throw new IllegalArgumentException("no phase takes %d working days".formatted(days));
      }
    }
  }
}
