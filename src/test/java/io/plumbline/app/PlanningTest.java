package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PlanningTest {
  private static final Duration LONG_AFTER = Duration.ofHours(1);

  private final AtomicInteger rounds = new AtomicInteger();

  private Planning planning(boolean upToDate) {
    return new Planning(
        goOn -> {
          if (goOn.getAsBoolean()) {
            rounds.incrementAndGet();
          }
        },
        () -> upToDate,
        LONG_AFTER,
        Runnable::run);
  }

  @Test
  void plans_of_another_edition_are_gone_through_at_once() {
    try (var planning = planning(false)) {
      planning.start();

      await().until(planning::isDone);
      assertThat(rounds).hasValue(1);
    }
  }

  @Test
  void plans_of_this_edition_leave_the_start_the_machine_and_do_not_keep_the_end_waiting() {
    var planning = planning(true);
    planning.start();
    assertThat(planning.isDone()).isFalse();

    planning.close();

    assertThat(planning.isDone()).isTrue();
    assertThat(rounds).hasValue(0);
  }
}
