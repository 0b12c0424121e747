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
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class ForgettingTest {
  private static final WorkspaceId T1 = new WorkspaceId("T1");
  private static final RequestKey KEY = new RequestKey("command/1.2.3");

  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00Z"));

  @Test
  void a_request_is_known_for_two_days_and_forgotten_within_a_third() {
    try (var database = TestDatabase.h2()) {
      var requests = new JdbcRequests(database.jdbi(), clock);
      try (var forgetting = new Forgetting(requests, clock, database::inBackground)) {
        requests.claim(T1, KEY);

        clock.advance(Duration.ofDays(2));
        forgetting.forget();
        assertThat(requests.claim(T1, KEY)).isFalse();

        clock.advance(Duration.ofDays(1));
        forgetting.forget();
        assertThat(requests.claim(T1, KEY)).isTrue();
      }
    }
  }

  @Test
  void it_forgets_at_the_start_and_outlives_a_failure() {
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
    try (var forgetting = new Forgetting(failing, clock, Runnable::run)) {
      forgetting.start();
      Awaitility.await().until(() -> asked.get() == 1);

      forgetting.forget();
      assertThat(asked).hasValue(2);
    }
  }
}
