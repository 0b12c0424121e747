package io.plumbline.audit;

import io.plumbline.workspace.MemberId;

/**
 * Somebody who is asked, and where they stand.
 *
 * @param prompts how often they were written to
 */
public record Invitation(
    long id, AuditId audit, MemberId member, Part part, Voice voice, State state, int prompts) {
  /** Where somebody stands; never what they answer, or when they did. */
  public enum State {
    OPEN,
    ANSWERED,
    DECLINED,
    /** They have left Slack or the team before they answered. */
    GONE,
    /** The audit is closed, and nobody keeps who answered. */
    OVER
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
