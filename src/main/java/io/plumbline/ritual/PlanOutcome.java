package io.plumbline.ritual;

import io.plumbline.team.Team;
import java.util.List;

/** What came of skipping or moving one occurrence, or of holding it after all. */
public sealed interface PlanOutcome {
  /** It stands so now; a second request that asks for the same changes nothing. */
  record Done(Team team, Occurrence occurrence) implements PlanOutcome {}

  /** The form was filled in wrong; nothing has changed. */
  record Flawed(List<PlanFlaw> flaws) implements PlanOutcome {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }

  /** Nothing has changed. */
  record Refused(Reason reason) implements PlanOutcome {}

  /** Why the plan was not changed. */
  enum Reason {
    /** Only product managers and leads of the team change its plan. */
    NOT_ALLOWED,
    /** It has begun, is over, or was never planned. */
    NOT_PLANNED,
    /** Somebody else skipped it. */
    CALLED_OFF,
    /** It was skipped, and its time has passed: it can only be moved. */
    TIME_PASSED
  }
}
