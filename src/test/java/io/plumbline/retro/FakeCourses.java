package io.plumbline.retro;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The times of retros in memory. */
public final class FakeCourses implements Courses {
  private final Map<RetroId, Course> courses = new LinkedHashMap<>();

  @Override
  public Optional<Course> of(RetroId retro) {
    return Optional.ofNullable(courses.get(retro));
  }

  @Override
  public void set(RetroId retro, Course course) {
    courses.put(retro, course);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return courses.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().nextLook().stream()
                    .map(
                        at ->
                            new Waiting(
                                new AlarmKey(
                                    "retro", each.getKey().workspace(), each.getKey().value()),
                                at)))
        .filter(each -> !each.at().isAfter(until))
        .sorted(Comparator.comparing(Waiting::at))
        .limit(limit)
        .toList();
  }
}
