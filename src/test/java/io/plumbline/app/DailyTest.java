package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.journal.Requests;
import io.plumbline.journal.store.JdbcRequests;
import io.plumbline.testing.SettableClock;
import io.plumbline.testing.TestDatabase;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class DailyTest {
  private static final WorkspaceId T1 = new WorkspaceId("T1");
  private static final RequestKey KEY = new RequestKey("command/1.2.3");

  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));

  @Test
  void a_request_is_known_for_two_days_and_forgotten_within_a_third() {
    try (var database = TestDatabase.h2()) {
      var requests = new JdbcRequests(database.jdbi(), clock);
      var chores = List.of(Daily.forgetting(requests, clock));
      try (var daily = new Daily(database::inBackground, Duration.ZERO, chores)) {
        requests.claim(T1, KEY);

        clock.advance(Duration.ofDays(2));
        daily.run();
        assertThat(requests.claim(T1, KEY)).isFalse();

        clock.advance(Duration.ofDays(1));
        daily.run();
        assertThat(requests.claim(T1, KEY)).isTrue();
      }
    }
  }

  @Test
  void it_begins_at_the_start_and_a_failure_stops_nothing() {
    var asked = new AtomicInteger();
    var failing =
        new Requests() {
          @Override
          public boolean claim(WorkspaceId workspace, RequestKey key) {
            return true;
          }

          @Override
          public void forgetBefore(Instant moment) {
            asked.incrementAndGet();
            throw new IllegalStateException("no database");
          }
        };
    var next = new AtomicInteger();
    var chores =
        List.of(Daily.forgetting(failing, clock), new Daily.Chore("count", next::incrementAndGet));
    try (var daily = new Daily(Runnable::run, Duration.ZERO, chores)) {
      daily.start();
      Awaitility.await().until(() -> next.get() == 1);

      daily.run();
      assertThat(asked).hasValue(2);
      assertThat(next).as("the one after the failure").hasValue(2);
    }
  }
}
