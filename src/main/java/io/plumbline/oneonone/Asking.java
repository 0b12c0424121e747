package io.plumbline.oneonone;

import io.plumbline.workspace.MemberId;

/** How far one of the two has been asked for topics. */
public record Asking(MemberId member, State state) {
  /** Where it stands. */
  public enum State {
    /** Not yet. */
    TO_ASK,
    ASKED,
    /** They have nothing this time. */
    NOTHING,
    /** They are not there on the day, or have left: they are not asked. */
    AWAY,
    /** Their hours came when the talk was at hand or past. */
    TOO_LATE
  }
}
