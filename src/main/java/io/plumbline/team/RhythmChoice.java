package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.Rhythms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ritual's rhythm as a person chooses it: how often, on which weekday, at what time.
 *
 * @param at null where the time was cleared
 */
public record RhythmChoice(Often often, DayOfWeek day, @Nullable LocalTime at) {

  private static final Set<Ritual> QUARTERLY =
      EnumSet.of(Ritual.AUDIT, Ritual.PLANNING, Ritual.COMMITMENT);

  /** How often; the words are those of the form. */
  public enum Often {
    NEVER("Not held"),
    WEEKLY("Every week"),
    TWO_WEEKLY("Every two weeks"),
    MONTHLY_FIRST("Every month, the first"),
    MONTHLY_SECOND("Every month, the second"),
    MONTHLY_THIRD("Every month, the third"),
    MONTHLY_LAST("Every month, the last"),
    QUARTERLY_FIRST("Every quarter, the first"),
    QUARTERLY_SECOND("Every quarter, the second"),
    /** The weekday does not count. */
    QUARTER_END("Two weeks before the quarter ends"),
    /** The weekday does not count; the only choice of what is bound to sprints. */
    SPRINT_START("On each sprint's first day"),
    /** A rule that the other choices cannot say: it stays as it is, but for the time. */
    AS_IT_IS("As it is");

    private final String words;

    Often(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** What a form offers for the ritual. */
    public static List<Often> offeredFor(Ritual ritual) {
      return DefaultRhythms.boundToSprints(ritual)
          ? List.of(NEVER, SPRINT_START)
          : Arrays.stream(values())
              .filter(often -> often != SPRINT_START && often != AS_IT_IS)
              .filter(often -> often != QUARTER_END || QUARTERLY.contains(ritual))
              .toList();
    }
  }

  /** The choice that makes this rhythm. */
  public static RhythmChoice of(Ritual ritual, Rhythm rhythm) {
    if (DefaultRhythms.boundToSprints(ritual)) {
      return new RhythmChoice(Often.SPRINT_START, DayOfWeek.MONDAY, rhythm.at());
    }
    for (Often often : Often.offeredFor(ritual)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        var made = make(often, day, rhythm.at(), rhythm.length());
        if (made.isPresent() && made.get().rule().equals(rhythm.rule())) {
          return new RhythmChoice(often, day, rhythm.at());
        }
      }
    }
    return new RhythmChoice(Often.AS_IT_IS, DayOfWeek.MONDAY, rhythm.at());
  }

  /** The choice that holds no such ritual, with the time of the default for whoever starts it. */
  public static RhythmChoice never(Ritual ritual, Rhythm usual) {
    var choice = of(ritual, usual);
    return new RhythmChoice(Often.NEVER, choice.day(), usual.at());
  }

  /**
   * The rhythm chosen; empty where the ritual is not held.
   *
   * @param before whose days {@link Often#AS_IT_IS} and what is bound to sprints keep, and whose
   *     length stays
   */
  Optional<Rhythm> rhythm(Rhythm before) {
    var time = at == null ? before.at() : at;
    return often == Often.AS_IT_IS || often == Often.SPRINT_START
        ? Optional.of(new Rhythm(before.rule(), time, before.length()))
        : make(often, day, time, before.length());
  }

  private static Optional<Rhythm> make(Often often, DayOfWeek day, LocalTime at, Duration length) {
    return switch (often) {
      case NEVER, AS_IT_IS, SPRINT_START -> Optional.empty();
      case WEEKLY -> Optional.of(Rhythms.weekly(day, at, length));
      case TWO_WEEKLY -> Optional.of(Rhythms.everyWeeks(2, day, at, length));
      case MONTHLY_FIRST -> Optional.of(Rhythms.monthlyNth(1, day, at, length));
      case MONTHLY_SECOND -> Optional.of(Rhythms.monthlyNth(2, day, at, length));
      case MONTHLY_THIRD -> Optional.of(Rhythms.monthlyNth(3, day, at, length));
      case MONTHLY_LAST -> Optional.of(Rhythms.monthlyNth(Rhythms.LAST, day, at, length));
      case QUARTERLY_FIRST -> Optional.of(Rhythms.quarterlyNth(1, day, Month.JANUARY, at, length));
      case QUARTERLY_SECOND -> Optional.of(Rhythms.quarterlyNth(2, day, Month.JANUARY, at, length));
      case QUARTER_END -> Optional.of(Rhythms.beforeQuarterEnd(14, Month.JANUARY, at, length));
    };
  }
}
