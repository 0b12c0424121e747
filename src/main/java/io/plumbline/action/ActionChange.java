package io.plumbline.action;

import io.plumbline.workspace.MemberId;
import java.time.Instant;

/**
 * One thing that happened to an action; kept for ever.
 *
 * @param why may be empty where it was done or handed over, and is where it was reworded
 */
public record ActionChange(
    Kind kind, MemberId by, Instant at, String why, Terms before, Terms after) {
  /** The things that can happen to an action. */
  public enum Kind {
    DONE("action.done"),
    MOVED("action.moved"),
    DROPPED("action.dropped"),
    HANDED_OVER("action.handed_over"),
    REWORDED("action.reworded");

    private final String verb;

    Kind(String verb) {
      this.verb = verb;
    }

    /** What the journal calls it. */
    String verb() {
      return verb;
    }
  }
}
