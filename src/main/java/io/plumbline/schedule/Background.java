package io.plumbline.schedule;

/**
 * Marks work that nobody waits for, so that it takes its connections from what is set aside for the
 * background and never from a click.
 */
@FunctionalInterface
public interface Background {
  /** Runs the work now, on this thread. */
  void run(Runnable work);
}
