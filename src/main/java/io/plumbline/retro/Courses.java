package io.plumbline.retro;

import io.plumbline.schedule.Wakeable.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where each retro stands in its time. */
public interface Courses {
  /** Empty for a retro that was over before times were kept. */
  Optional<Course> of(RetroId retro);

  /** Keeps it, in place of what was kept before. */
  void set(RetroId retro, Course course);

  /** The retros that want to be looked at by then, longest waiting first. */
  List<Waiting> waiting(Instant until, int limit);
}
