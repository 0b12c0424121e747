package io.plumbline.slack;

import io.plumbline.surface.Surface;
import java.util.Optional;

/** Draws one view of a feature from the state of this moment. */
public interface SurfaceRenderer {
  /** The view's fixed id, as in {@link Surface#view()}. */
  String view();

  /**
   * What the surface shows now; empty where there is nothing to show any more. Runs inside a
   * transaction of the dispatcher; calls no Slack.
   */
  Optional<Rendered> render(Surface surface);

  /**
   * Whether it answers what the person did: such a message goes to them at any hour. Others reach a
   * person in their working hours, and not while they are away.
   */
  default boolean isAnswer() {
    return false;
  }

  /**
   * Slack does not let the surface be shown there, for the reason in its own code. Runs inside the
   * transaction that parks it: what is to be shown elsewhere instead is said here.
   */
  default void parked(Surface surface, String reason) {}
}
