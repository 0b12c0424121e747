package io.plumbline.surface;

import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;

/**
 * The port through which acts say what is shown where. Called inside the act's transaction: what it
 * says is a row that commits with the act, and delivery happens after the commit, as often as it
 * takes.
 */
public interface Surfaces {
  /** Shows the subject there from now on; does nothing where it is shown there already. */
  void show(Surface surface);

  /** Every surface of the subject no longer shows the truth: draw each again. */
  void stale(Subject subject);

  /** Draws the person's App Home again, if they have ever opened it. */
  void staleHome(WorkspaceId workspace, MemberId member);

  /**
   * Nothing says any more when, before now, a surface of the subject was drawn, tried or stale:
   * that was when somebody did something.
   */
  void forgetWhen(Subject subject);

  /** Stops updating the surfaces of the subject; what is posted stays as it last was. */
  void retire(Subject subject);
}
