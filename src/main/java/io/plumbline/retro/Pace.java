package io.plumbline.retro;

import io.plumbline.schedule.Rhythm;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a retro is one session or spread over days. */
public sealed interface Pace {
  /**
   * One session.
   *
   * @param length null for as long as the team's rhythm says
   */
  record Live(@Nullable Duration length) implements Pace {
    public static final int FEWEST_MINUTES = 15;
    public static final int MOST_MINUTES = 240;

    /** The length of a session whose team has no rhythm for it. */
    private static final Duration USUAL = Duration.ofMinutes(45);

    public Live {
      if (length != null && !isLength(length.toMinutes())) {
        throw new IllegalArgumentException("no session takes " + length);
      }
    }

    public Live() {
      this(null);
    }

    static boolean isLength(long minutes) {
      return minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES;
    }

    public Optional<Duration> chosenLength() {
      return Optional.ofNullable(length);
    }

    /** How long a session of this team takes. */
    public Duration lengthFor(Team team) {
      return chosenLength()
          .or(() -> Optional.ofNullable(team.rhythms().get(Ritual.RETRO)).map(Rhythm::length))
          .filter(each -> !each.isZero())
          .orElse(USUAL);
    }
  }

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
