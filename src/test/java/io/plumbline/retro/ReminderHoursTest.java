package io.plumbline.retro;

import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReminderHoursTest {
  private static final Instant THURSDAY_THREE = Instant.parse("2026-11-26T14:00:00Z");
  private static final Instant WEDNESDAY_THREE = Instant.parse("2026-11-25T14:00:00Z");
  private static final Course COURSE =
      Course.running(false, MONDAY_THREE, THURSDAY_THREE, THURSDAY_THREE);

  @Test
  void at_the_moment_meant_where_the_person_is_at_work_then() {
    assertThat(next("Europe/Berlin", MONDAY_THREE)).contains(WEDNESDAY_THREE);
  }

  @Test
  void in_the_persons_own_morning_where_it_is_night_there() {
    assertThat(next("Asia/Kolkata", MONDAY_THREE))
        .as("19:30 there: Thursday at nine, which is 04:30 in Berlin")
        .contains(Instant.parse("2026-11-26T03:30:00Z"));
    assertThat(next("America/Los_Angeles", MONDAY_THREE))
        .as("06:00 there: at nine the same day")
        .contains(Instant.parse("2026-11-25T17:00:00Z"));
  }

  @Test
  void after_a_downtime_at_the_next_hour_in_which_it_still_helps() {
    var wednesdayNight = Instant.parse("2026-11-25T22:00:00Z");
    var thursdayMorning = Instant.parse("2026-11-26T08:00:00Z");

    assertThat(next("Europe/Berlin", wednesdayNight)).contains(thursdayMorning);
    assertThat(next("Europe/Berlin", thursdayMorning.plusSeconds(60)))
        .contains(thursdayMorning.plusSeconds(60));
  }

  @Test
  void not_in_the_last_hour_and_not_after_the_deadline() {
    assertThat(next("Europe/Berlin", THURSDAY_THREE.minusSeconds(3599))).isEmpty();
    assertThat(next("Europe/Berlin", THURSDAY_THREE.plusSeconds(1))).isEmpty();
  }

  @Test
  void the_day_before_where_the_persons_day_begins_after_the_deadline() {
    var begun = Instant.parse("2026-11-24T08:00:00Z");
    var until = Instant.parse("2026-11-24T16:00:00Z");
    var oneDay = Course.running(false, begun, until, until);
    var meant = Instant.parse("2026-11-24T12:00:00Z");
    var auckland = new ReminderHours(TEAM.calendar(), ZoneId.of("Pacific/Auckland"), oneDay, meant);

    assertThat(auckland.next(begun))
        .as("the team's whole day is night there: nothing in working hours is left")
        .isEmpty();

    var longer = Course.running(false, MONDAY_THREE, until, until);
    assertThat(
            new ReminderHours(TEAM.calendar(), ZoneId.of("Pacific/Auckland"), longer, meant)
                .next(MONDAY_THREE))
        .as("16:00 there, the last working hour before")
        .contains(Instant.parse("2026-11-24T03:00:00Z"));
  }

  private static Optional<Instant> next(String zone, Instant now) {
    return new ReminderHours(TEAM.calendar(), ZoneId.of(zone), COURSE, WEDNESDAY_THREE).next(now);
  }
}
