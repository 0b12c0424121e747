package io.plumbline.schedule.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.DueWork;
import io.plumbline.schedule.Sweep;
import io.plumbline.schedule.Wakeable;
import io.plumbline.schedule.Waker;
import io.plumbline.testing.OnDatabase;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alarm clock on each database, by the real time of day: nothing else moves Quartz. */
abstract class QuartzAlarmsContract extends OnDatabase {
  private static final WorkspaceId ACME = new WorkspaceId("T1");
  private static final InstantSource NOW = InstantSource.system();

  final Things things = new Things();
  final Waker waker = new Waker(List.of(things), NOW, Runnable::run);

  @BeforeEach
  void clear() {
    things.waiting.clear();
    things.woken.clear();
    things.done.clear();
  }

  @Test
  void an_alarm_rings_at_its_time_and_leaves_nothing_behind() {
    try (var alarms = alarms()) {
      start(alarms);
      var at = NOW.instant().plusMillis(700);
      things.plan(1, at);
      alarms.set(key(1), at);

      await().untilAsserted(() -> assertThat(things.done).containsExactly(key(1)));
      assertThat(NOW.instant()).isAfterOrEqualTo(at);
      await().untilAsserted(() -> assertThat(triggers()).isZero());
    }
  }

  @Test
  void a_ring_wakes_what_is_due_by_its_own_row_and_nothing_else() {
    try (var alarms = alarms()) {
      start(alarms);
      things.plan(1, NOW.instant().minusSeconds(1));
      things.plan(3, NOW.instant().plus(Duration.ofDays(1)));
      alarms.set(key(3), NOW.instant());

      await().untilAsserted(() -> assertThat(things.woken).containsExactly(key(1)));
      await().untilAsserted(() -> assertThat(triggers()).isZero());
    }
  }

  @Test
  void a_crowd_of_one_moment_has_one_trigger_and_is_worked_off_though_one_of_it_fails() {
    try (var alarms = alarms()) {
      var at = NOW.instant().plusMillis(1_500).truncatedTo(ChronoUnit.MILLIS);
      things.plan(Things.BROKEN, at);
      LongStream.rangeClosed(10, 1_299).forEach(id -> things.plan(id, at));
      LongStream.rangeClosed(2, 1_299).forEach(id -> alarms.set(key(id), at));
      await().untilAsserted(() -> assertThat(triggers()).isEqualTo(1));
      start(alarms);

      await().untilAsserted(() -> assertThat(things.done).hasSize(1_290));
      await().untilAsserted(() -> assertThat(triggers()).isZero());
      assertThat(things.woken).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_alarm_is_set_after_the_commit_and_not_at_all_after_a_rollback() {
    try (var alarms = alarms()) {
      var transactions = database.transactions();
      assertThatThrownBy(
              () ->
                  transactions.run(
                      () -> {
                        alarms.set(key(1), NOW.instant());
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      var later = NOW.instant().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
      transactions.run(() -> alarms.set(key(2), later));

      await().untilAsserted(() -> assertThat(triggerNames()).containsExactly("thing/" + later));
    }
  }

  @Test
  void an_alarm_whose_time_passed_while_nothing_ran_rings_after_the_restart() {
    things.plan(1, NOW.instant().minus(Duration.ofDays(40)));
    try (var alarms = alarms()) {
      alarms.set(key(1), NOW.instant().minus(Duration.ofDays(40)));
    }
    assertThat(triggers()).isEqualTo(1);

    try (var alarms = alarms()) {
      start(alarms);
      await().untilAsserted(() -> assertThat(things.done).containsExactly(key(1)));
    }
  }

  @Test
  void a_lost_alarm_is_found_by_the_sweep_and_a_failing_thing_stops_no_other() {
    things.plan(1, NOW.instant().minusSeconds(60));
    things.plan(Things.BROKEN, NOW.instant().minusSeconds(90));
    things.plan(3, NOW.instant().minusSeconds(1));
    try (var alarms = alarms();
        var sweep = new Sweep(waker, work(waker), alarms, NOW)) {
      assertThat(sweep.sinceLastSign()).isEmpty();

      sweep.sweep();

      assertThat(things.done).containsExactly(key(1));
      assertThat(sweep.sinceLastSign()).isPresent();
    }
  }

  @Test
  void the_start_of_the_sweep_sets_lost_alarms_again() {
    var later = NOW.instant().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    things.plan(1, later);
    try (var alarms = alarms();
        var sweep = new Sweep(waker, work(waker), alarms, NOW)) {
      sweep.start();

      await().untilAsserted(() -> assertThat(triggerNames()).containsExactly("thing/" + later));
      await().untilAsserted(() -> assertThat(sweep.sinceLastSign()).isPresent());
    }
  }

  @Test
  void waking_twice_does_the_work_once() {
    things.plan(1, NOW.instant());

    assertThat(waker.wake(key(1))).isTrue();
    assertThat(waker.wake(key(1))).isTrue();
    assertThat(waker.wake(new AlarmKey("unknown", ACME, 1))).isFalse();

    assertThat(things.done).containsExactly(key(1));
  }

  final void start(QuartzAlarms alarms) {
    alarms.start(work(waker)::ring, () -> {});
  }

  static DueWork work(Waker waker) {
    return new DueWork(waker, NOW, Runnable::run);
  }

  QuartzAlarms alarms() {
    return new QuartzAlarms(database.dataSource(), database.transactions());
  }

  static AlarmKey key(long id) {
    return new AlarmKey("thing", ACME, id);
  }

  int triggers() {
    return triggerNames().size();
  }

  private List<String> triggerNames() {
    return database
        .jdbi()
        .withHandle(
            db ->
                db.createQuery("select trigger_name from qrtz_triggers")
                    .mapTo(String.class)
                    .list());
  }

  /** Things in memory that wait, and do their work once. */
  static final class Things implements Wakeable {
    static final long BROKEN = 2;

    final Map<AlarmKey, Instant> waiting = new ConcurrentHashMap<>();
    final List<AlarmKey> woken = new CopyOnWriteArrayList<>();
    final List<AlarmKey> done = new CopyOnWriteArrayList<>();

    void plan(long id, Instant at) {
      waiting.put(key(id), at);
    }

    @Override
    public String kind() {
      return "thing";
    }

    @Override
    public void wake(AlarmKey key, Instant now) {
      woken.add(key);
      if (key.id() == BROKEN) {
        throw new IllegalStateException("thing 2 is broken");
      }
      if (waiting.remove(key) != null) {
        done.add(key);
      }
    }

    @Override
    public List<Waiting> waiting(Instant until, int limit) {
      return waiting.entrySet().stream()
          .filter(entry -> !entry.getValue().isAfter(until))
          .map(entry -> new Waiting(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparing(Waiting::at))
          .limit(limit)
          .toList();
    }
  }
}
