package io.plumbline.slack;

/** The buttons about teams that stand on other features' views too. */
public final class TeamActions {
  /** Opens the form for a new team; its value says nothing. */
  public static final String SET_UP = "team.set_up";

  /** Opens the form of a team, followed by a dot and a number; its value is the team's id. */
  public static final String EDIT = "team.edit";

  /** Starts a planned ritual, followed by a dot and the occurrence's id. */
  public static final String RUN_NOW = "team.run_now";

  /** Shows the address of the team's calendar, followed by a dot and its id; its value too. */
  public static final String CALENDAR = "team.calendar";

  private TeamActions() {}

  /** The action id of a button that may stand several times in one view. */
  public static String of(String action, long id) {
    return action + "." + id;
  }
}
