package io.plumbline.team;

import io.plumbline.schedule.Wakeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The addresses from which teams' holidays are read. */
public interface HolidaySources {
  Optional<HolidaySource> of(TeamId team);

  /**
   * The team's holidays come from there from now on; read at once, unless that is where they came
   * from before and the last try went well.
   */
  void follow(TeamId team, HolidayAddress address, Instant now);

  /** The team's holidays come from nowhere. */
  void unfollow(TeamId team);

  /**
   * Takes the reading that is due by {@code now} for oneself; false where another has it, or
   * nothing is due.
   *
   * @param again when it is due again if nothing more is heard
   */
  boolean claim(TeamId team, Instant now, Instant again);

  /** It was read from that address; does nothing where the team follows another by now. */
  void wasRead(HolidaySource source, Instant at, Instant again);

  /** It could not be read from that address. */
  void hasFailed(HolidaySource source, HolidaySource.Failure failure, Instant at, Instant again);

  /** What is due by then, of every workspace, oldest first. */
  List<Wakeable.Waiting> waiting(Instant until, int limit);
}
