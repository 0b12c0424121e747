package io.plumbline.journal;

import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;

/**
 * The requests that were already handled. Slack and impatient fingers repeat them; the act that
 * claims a request's key in its own transaction has one effect however often it comes.
 */
public interface Requests {
  /**
   * True for the first claim of this key in the workspace, false for each later one. A claim that
   * is rolled back was never made.
   */
  boolean claim(WorkspaceId workspace, RequestKey key);

  /**
   * Forgets the claims made before the moment, in every workspace. Slack repeats a request for some
   * minutes; a day is safe.
   */
  void forgetBefore(Instant moment);
}
