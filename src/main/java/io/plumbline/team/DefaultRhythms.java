package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.RhythmWords;
import io.plumbline.schedule.Rhythms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rhythms that a new team begins with (product.md section 2).
 *
 * <p>The kick-off is bound to the sprints and not to the calendar: of its rhythm only the time
 * counts, its days are the first days of {@link SprintRule}'s sprints. Its rule says the same in
 * RFC 5545's words for whoever reads it from outside: every so many weeks, counted from a sprint's
 * first day, which is the anchor of all rhythms of a team.
 */
public final class DefaultRhythms {
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final Duration MESSAGE = Duration.ZERO;

  private DefaultRhythms() {}

  /** A rhythm for each ritual, for sprints of this length. */
  public static Map<Ritual, Rhythm> of(SprintRule sprints) {
    var rhythms = new EnumMap<Ritual, Rhythm>(Ritual.class);
    for (Ritual ritual : Ritual.values()) {
      rhythms.put(ritual, of(ritual, sprints));
    }
    return Collections.unmodifiableMap(rhythms);
  }

  /** The ritual's rhythm; quarters are those of the calendar year. */
  public static Rhythm of(Ritual ritual, SprintRule sprints) {
    return switch (ritual) {
      case ONE_ON_ONE -> Rhythms.weekly(DayOfWeek.TUESDAY, TEN, Duration.ofMinutes(15));
      case RETRO ->
          Rhythms.monthlyNth(
              Rhythms.LAST, DayOfWeek.THURSDAY, LocalTime.of(15, 0), Duration.ofMinutes(45));
      case AUDIT ->
          Rhythms.quarterlyNth(2, DayOfWeek.MONDAY, Month.JANUARY, TEN, Duration.ofMinutes(3));
      case PLANNING -> Rhythms.beforeQuarterEnd(14, Month.JANUARY, TEN, Duration.ofMinutes(60));
      case KICK_OFF -> Rhythms.everySprint(sprints.weeks(), TEN, MESSAGE);
      case DISCOVERY -> Rhythms.monthlyNth(1, DayOfWeek.MONDAY, TEN, MESSAGE);
      case COMMITMENT -> Rhythms.beforeQuarterEnd(14, Month.JANUARY, TEN, MESSAGE);
    };
  }

  /** Whether the ritual takes place on each sprint's first day, whatever its rule says. */
  public static boolean boundToSprints(Ritual ritual) {
    return ritual == Ritual.KICK_OFF;
  }

  /** The rhythm as people say it. */
  public static String say(Ritual ritual, Rhythm rhythm) {
    return boundToSprints(ritual)
        ? "each sprint's first day " + rhythm.at()
        : RhythmWords.say(rhythm);
  }
}
