package io.plumbline.sprint;

import java.time.LocalTime;

/**
 * How a team locks its sprints and who agrees to a change after that. A locked sprint keeps those
 * of its lock.
 *
 * @param lockAt the team's time at which the clock locks; meant for {@link Locking#CLOCK} alone
 */
public record SprintRules(Locking locking, LocalTime lockAt, Agreement agreement) {
  /** What a team has that chose nothing. */
  public static final SprintRules DEFAULT =
      new SprintRules(Locking.BUTTON, LocalTime.of(17, 0), Agreement.ONE_LEAD);

  /** What ends planning. */
  public enum Locking {
    /** A product manager or lead presses a button. */
    BUTTON,
    /** The clock, on the sprint's first working day; the button locks earlier. */
    CLOCK
  }

  /** Whose word decides about a change of a locked scope. */
  public enum Agreement {
    ONE_LEAD,
    ALL_LEADS
  }
}
