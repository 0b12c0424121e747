package io.plumbline.action;

import static io.plumbline.action.ActionWorld.FRIDAY;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.Entry;
import io.plumbline.testing.DirectTransactions;
import io.plumbline.testing.RememberedAlarms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When owners are reminded; Checkout works from nine to five in Berlin, Monday to Friday. */
final class ReminderTest {
  private static final String SOON = "soon-2026-11-27";
  private static final String DUE = "due-2026-11-27";

  private final ActionWorld world = new ActionWorld();

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-11-27, 2026-11-25T08:00:00Z, 2026-11-27T08:00:00Z",
    "America/New_York, 2026-11-27, 2026-11-25T14:00:00Z, 2026-11-27T14:00:00Z",
    "Asia/Kolkata, 2026-11-27, 2026-11-25T03:30:00Z, 2026-11-27T03:30:00Z",
    // over a weekend, on a Sunday, over Christmas Day (a Friday) and on it
    "Europe/Berlin, 2026-12-01, 2026-11-27T08:00:00Z, 2026-12-01T08:00:00Z",
    "Europe/Berlin, 2026-12-06, 2026-12-03T08:00:00Z, 2026-12-04T08:00:00Z",
    "Europe/Berlin, 2026-12-28, 2026-12-23T08:00:00Z, 2026-12-28T08:00:00Z",
    "Europe/Berlin, 2026-12-25, 2026-12-23T08:00:00Z, 2026-12-24T08:00:00Z"
  })
  void it_comes_two_working_days_before_and_on_the_day_when_the_owners_work_begins(
      String zone, LocalDate due, Instant soon, Instant onTheDay) {
    world.lives(ELI, zone);
    var action = world.agreed("Split the build", due);

    world.wake();
    assertThat(world.wakeTime(action)).isEqualTo(soon);
    assertThat(world.alarms).containsValue(soon);
    world.wakeAt(soon.minusSeconds(1));
    assertThat(world.reminders(ELI)).isEmpty();
    world.wakeAt(soon);
    assertThat(world.reminders(ELI)).containsExactly("soon-" + due);
    assertThat(world.wakeTime(action)).isEqualTo(onTheDay);
    world.wakeAt(onTheDay);
    assertThat(world.reminders(ELI)).containsExactly("soon-" + due, "due-" + due);
    assertThat(world.isAsleep(action)).isTrue();
  }

  @Test
  void waking_without_cause_reminds_nobody_twice() {
    var action = world.agreed("Split the build", FRIDAY);
    at("2026-11-25T08:00:00Z");
    world.surfaces.drawAll();

    for (int i = 0; i < 3; i++) {
      world.wakeAction.wake(
          world.actions.waiting(Instant.MAX, 1).get(0).key(), world.clock.instant());
    }

    assertThat(world.reminders(ELI)).containsExactly(SOON);
    assertThat(world.journal.entries()).extracting(Entry::verb).containsExactly("action.reminded");
    assertThat(world.now(action)).isEqualTo(action);
  }

  @Test
  void a_clock_that_jumps_back_and_forth_doubles_nothing() {
    world.agreed("Split the build", FRIDAY);
    at("2026-11-25T08:00:00Z");
    at("2026-11-24T08:00:00Z");
    world.wakeAction.wake(
        world.actions.waiting(Instant.MAX, 1).get(0).key(), world.clock.instant());
    at("2026-11-25T09:00:00Z");

    assertThat(world.journal.entries()).hasSize(1);
    at("2026-11-27T08:00:00Z");
    at("2026-11-26T08:00:00Z");
    at("2026-11-27T08:00:00Z");
    assertThat(world.reminders(ELI)).containsExactly(SOON, DUE);
    assertThat(world.journal.entries()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    // an hour late in the working hours: at once; in the evening: the next morning
    "2026-11-25T09:00:00Z, soon-2026-11-27",
    "2026-11-25T20:00:00Z, ''",
    "2026-11-26T08:00:00Z, soon-2026-11-27",
    // when it is nearly or fully due the first reminder is not true any more
    "2026-11-26T20:00:00Z, ''",
    "2026-11-27T12:00:00Z, due-2026-11-27",
    "2026-11-27T20:00:00Z, ''",
    "2026-11-28T12:00:00Z, ''",
    "2026-11-30T08:00:00Z, due-2026-11-27",
    "2026-12-24T12:00:00Z, ''"
  })
  void after_a_downtime_at_most_one_comes_that_is_still_true(Instant back, String reminder) {
    world.agreed("Split the build", FRIDAY);

    world.wakeAt(back);

    assertThat(String.join(" ", world.reminders(ELI))).isEqualTo(reminder);
  }

  @Test
  void what_was_agreed_too_late_for_a_reminder_gets_none() {
    var tomorrow = world.agreed("Ask the vendor", LocalDate.of(2026, 11, 24));
    var today = world.agreed("Restart it", ActionWorld.MONDAY);

    world.wake();

    assertThat(world.reminders(ELI)).isEmpty();
    assertThat(world.wakeTime(tomorrow)).isEqualTo("2026-11-24T08:00:00Z");
    assertThat(world.isAsleep(today)).isTrue();
  }

  @Test
  void a_moved_action_is_reminded_of_for_its_new_day() {
    var action = world.agreed("Split the build", FRIDAY);
    at("2026-11-25T08:00:00Z");
    world.change(action, new Deed.Move(LocalDate.of(2026, 12, 4), "late"), ELI);

    world.wake();
    assertThat(world.wakeTime(action)).isEqualTo("2026-12-02T08:00:00Z");
    at("2026-12-02T08:00:00Z");
    assertThat(world.reminders(ELI)).containsExactly(SOON, "soon-2026-12-04");
  }

  @Test
  void whoever_takes_it_over_is_reminded_and_who_had_it_is_not() {
    var action = world.agreed("Split the build", FRIDAY);
    world.change(action, new Deed.HandOver(LUIS, ""), LENA);

    at("2026-11-25T08:00:00Z");

    assertThat(world.reminders(ELI)).isEmpty();
    assertThat(world.reminders(LUIS)).containsExactly("handed-1", SOON);
  }

  @Test
  void nobody_is_reminded_of_what_is_closed() {
    var done = world.agreed("Split the build", FRIDAY);
    var key = world.actions.waiting(Instant.MAX, 1).get(0).key();
    world.change(done, new Deed.Done(""), ELI);
    world.clock.advance(Duration.ofDays(2));

    world.wakeAction.wake(key, world.clock.instant());

    assertThat(world.reminders(ELI)).isEmpty();
    assertThat(world.isAsleep(done)).isTrue();
  }

  @Test
  void while_slack_cannot_be_asked_it_waits_for_the_next_sweep() {
    var action = world.agreed("Split the build", FRIDAY);
    var deaf =
        new WakeAction(
            new DirectTransactions(),
            world.actions,
            world.teams,
            (workspace, member) -> {
              throw new IllegalStateException("no answer");
            },
            world.wantOwner,
            new ActionTrail(world.journal, world.surfaces, new RememberedAlarms()));
    var wanted = world.wakeTime(action);

    deaf.wake(world.actions.waiting(Instant.MAX, 1).get(0).key(), world.clock.instant());

    assertThat(world.wakeTime(action)).isEqualTo(wanted);
    assertThat(world.asked()).isEmpty();
  }

  private void at(String moment) {
    world.wakeAt(Instant.parse(moment));
  }
}
