package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person promised to do.
 *
 * @param due the last day, in the team's zone
 * @param closing how it ended; null while it is open
 * @param version counts what happened to it; a form names the version that it was made from
 */
public record Action(
    long id,
    TeamId team,
    Origin origin,
    String what,
    MemberId owner,
    LocalDate due,
    MemberId addedBy,
    Instant addedAt,
    State state,
    @Nullable Closing closing,
    int version) {
  public Action {
    if ((state == State.OPEN) != (closing == null)) {
      throw new IllegalArgumentException("an action is open, or has been closed by somebody");
    }
  }

  /** As it was agreed on. */
  public Action(
      long id,
      TeamId team,
      Origin origin,
      String what,
      MemberId owner,
      LocalDate due,
      MemberId addedBy,
      Instant addedAt) {
    this(id, team, origin, what, owner, due, addedBy, addedAt, State.OPEN, null, 0);
  }

  /** Whether it still waits for its owner, and if not, how it ended. */
  public enum State {
    OPEN,
    DONE,
    DROPPED
  }

  /**
   * Who closed it, when and why.
   *
   * @param why may be empty where it was done
   */
  public record Closing(MemberId by, Instant at, String why) {}

  public ActionId ref() {
    return new ActionId(team.workspace(), id);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** When it was done or dropped; empty while it is open. */
  public Optional<Instant> closedAt() {
    return closed().map(Closing::at);
  }

  public Optional<Closing> closed() {
    return Optional.ofNullable(closing);
  }

  /** Whether its day is past and it is still open; {@code today} is of the team's zone. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }

  /** What can change while it is open. */
  public Terms terms() {
    return new Terms(what, owner, due);
  }

  Action closed(State as, Closing how) {
    return new Action(id, team, origin, what, owner, due, addedBy, addedAt, as, how, version + 1);
  }

  Action on(Terms terms) {
    return new Action(
        id,
        team,
        origin,
        terms.what(),
        terms.owner(),
        terms.due(),
        addedBy,
        addedAt,
        State.OPEN,
        null,
        version + 1);
  }
}
