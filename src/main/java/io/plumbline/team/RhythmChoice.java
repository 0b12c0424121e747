package io.plumbline.team;

import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.Rhythms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ritual's rhythm as a person chooses it: how often, on which weekday, at what time.
 *
 * @param at null where the time was cleared
 */
public record RhythmChoice(Often often, DayOfWeek day, @Nullable LocalTime at) {

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
    /** A rule that the other choices cannot say: it stays as it is, but for the time. */
    AS_IT_IS("As it is");

    private final String words;

    Often(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The choice that makes this rhythm. */
  public static RhythmChoice of(Rhythm rhythm) {
    for (Often often : Often.values()) {
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
  public static RhythmChoice never(Rhythm usual) {
    var choice = of(usual);
    return new RhythmChoice(Often.NEVER, choice.day(), usual.at());
  }

  /**
   * The rhythm chosen; empty where the ritual is not held.
   *
   * @param before what {@link Often#AS_IT_IS} stands for, and whose length stays
   */
  Optional<Rhythm> rhythm(Rhythm before) {
    var time = at == null ? before.at() : at;
    return often == Often.AS_IT_IS
        ? Optional.of(new Rhythm(before.rule(), time, before.length()))
        : make(often, day, time, before.length());
  }

  private static Optional<Rhythm> make(Often often, DayOfWeek day, LocalTime at, Duration length) {
    return switch (often) {
      case NEVER, AS_IT_IS -> Optional.empty();
      case WEEKLY -> Optional.of(Rhythms.weekly(day, at, length));
      case TWO_WEEKLY -> Optional.of(Rhythms.everyWeeks(2, day, at, length));
      case MONTHLY_FIRST -> Optional.of(Rhythms.monthlyNth(1, day, at, length));
      case MONTHLY_SECOND -> Optional.of(Rhythms.monthlyNth(2, day, at, length));
      case MONTHLY_THIRD -> Optional.of(Rhythms.monthlyNth(3, day, at, length));
      case MONTHLY_LAST -> Optional.of(Rhythms.monthlyNth(Rhythms.LAST, day, at, length));
      case QUARTERLY_FIRST -> Optional.of(Rhythms.quarterlyNth(1, day, Month.JANUARY, at, length));
      case QUARTERLY_SECOND -> Optional.of(Rhythms.quarterlyNth(2, day, Month.JANUARY, at, length));
    };
  }
}
