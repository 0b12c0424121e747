package io.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A crowd of things that are due. */
final class DueWorkTest {
  private static final Instant NOW = Instant.parse("2026-10-05T10:00:00Z");
  private static final int DUE = 2_000;

  private final Set<Long> woken = new ConcurrentSkipListSet<>();
  private final AtomicReference<Runnable> onWaking = new AtomicReference<>(() -> {});

  @Test
  void each_of_a_crowd_is_woken_once() {
    try (var work = work()) {
      work.ring("thing");
    }
    assertThat(woken).hasSize(DUE);
  }

  @Test
  void what_is_not_in_hand_at_the_close_is_left_without_a_complaint() {
    var work = work();
    onWaking.set(work::close);

    work.ring("thing");
    var look = work.some(new Thing(), NOW, DUE, Set.of());

    assertThat(look.failed()).isEmpty();
    assertThat(woken).hasSizeLessThan(DUE);
  }

  private DueWork work() {
    var clock = InstantSource.fixed(NOW);
    var waker = new Waker(List.of(new Thing()), clock, Runnable::run);
    return new DueWork(waker, clock, Runnable::run);
  }

  private final class Thing implements Wakeable {
    @Override
    public String kind() {
      return "thing";
    }

    @Override
    public void wake(AlarmKey key, Instant now) {
      assertThat(woken.add(key.id())).as("%s is woken the first time", key).isTrue();
      onWaking.get().run();
    }

    @Override
    public List<Waiting> waiting(Instant until, int limit) {
      var workspace = new WorkspaceId("T1");
      return LongStream.range(0, DUE)
          .filter(id -> !woken.contains(id))
          .limit(limit)
          .mapToObj(id -> new Waiting(new AlarmKey("thing", workspace, id), NOW))
          .toList();
    }
  }
}
