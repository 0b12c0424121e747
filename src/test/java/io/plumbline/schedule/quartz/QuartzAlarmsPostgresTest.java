package io.plumbline.schedule.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.store.Database;
import io.plumbline.testing.TestDatabase;
import java.time.Instant;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class QuartzAlarmsPostgresTest extends QuartzAlarmsContract {
  @Override
  protected Database open() {
    return TestDatabase.postgres();
  }

  @Test
  void two_instances_on_one_database_ring_each_alarm_once() {
    var rings = new CopyOnWriteArrayList<String>();
    var past = Instant.parse("2020-11-23T09:00:00Z");
    try (var one = alarms();
        var other = alarms()) {
      one.start(rings::add, () -> {});
      other.start(rings::add, () -> {});
      LongStream.range(0, 30).forEach(id -> one.set(key(id), past.plusSeconds(id)));

      await().untilAsserted(() -> assertThat(rings).hasSize(30));
      await().untilAsserted(() -> assertThat(triggers()).isZero());
      assertThat(rings).hasSize(30).containsOnly("thing");
    }
  }
}
