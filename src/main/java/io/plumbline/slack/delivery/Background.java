package io.plumbline.slack.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs database work so that it never keeps a click waiting. */
@FunctionalInterface
public interface Background {
  /** Runs the work on this thread and returns its result. */
  <T extends @Nullable Object> T run(Supplier<T> work);
}
