package io.plumbline.schedule.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Waker;
import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QuartzAlarmsPostgresTest extends QuartzAlarmsContract {
  @Override
  Database open() {
    return TestDatabase.postgres();
  }

  @Test
  void two_instances_on_one_database_ring_each_alarm_once() {
    var others = new Things();
    var otherWaker = new Waker(List.of(others), InstantSource.system(), Runnable::run);
    try (var one = alarms();
        var other = alarms()) {
      one.start(waker);
      other.start(otherWaker);
      LongStream.rangeClosed(10, 39).forEach(id -> one.set(key(id), Instant.EPOCH));

      await().untilAsserted(() -> assertThat(woken(things, others)).hasSize(30));
      await().untilAsserted(() -> assertThat(triggers()).isZero());
      assertThat(woken(things, others)).doesNotHaveDuplicates();
    }
  }

  private static List<AlarmKey> woken(Things one, Things other) {
    return Stream.concat(one.woken.stream(), other.woken.stream()).toList();
  }
}
