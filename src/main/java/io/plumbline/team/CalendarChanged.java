package io.plumbline.team;

/**
 * Told, inside the transaction that set a team up or changed it, that what is planned for the team
 * may no longer fit its calendar or its rhythms.
 */
public interface CalendarChanged {
  /** Plans anew what has not started yet; what has started keeps its period. */
  void changed(Team team);
}
