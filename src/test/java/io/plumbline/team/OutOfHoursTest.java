package io.plumbline.team;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.Rhythms;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checkout works from 09:00 to 17:00 in Berlin, Monday to Friday. */
final class OutOfHoursTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  @Test
  void a_retro_at_three_is_early_for_nobody_in_new_york_and_late_in_kolkata() {
    var zones = Map.of(PRIYA, NEW_YORK, ELI, KOLKATA);

    assertThat(OutOfHours.of(retroAt(15, 45), zones, MONDAY))
        .containsExactly(new OutOfHours(Ritual.RETRO, Map.of(ELI, LocalTime.of(19, 30))));
    assertThat(OutOfHours.of(retroAt(11, 45), zones, MONDAY))
        .containsExactly(new OutOfHours(Ritual.RETRO, Map.of(PRIYA, LocalTime.of(5, 0))));
  }

  @Test
  void one_that_ends_after_hours_is_outside_of_them_too() {
    assertThat(OutOfHours.of(retroAt(16, 60), Map.of(), MONDAY)).isEmpty();
    assertThat(OutOfHours.of(retroAt(16, 61), Map.of(), MONDAY).get(0).begins())
        .containsEntry(LENA, LocalTime.of(16, 0));
  }

  @Test
  void a_one_on_one_concerns_product_and_leads_and_a_message_nobody() {
    var oneOnOne = Rhythms.weekly(DayOfWeek.TUESDAY, LocalTime.of(8, 0), Duration.ofMinutes(15));
    var kickOff = Rhythms.everySprint(2, LocalTime.of(3, 0), Duration.ZERO);
    var team =
        with(Map.of(Ritual.ONE_ON_ONE, oneOnOne, Ritual.KICK_OFF, kickOff, Ritual.AUDIT, kickOff));

    var outside = OutOfHours.of(team, Map.of(ELI, NEW_YORK), MONDAY);

    assertThat(outside).hasSize(1);
    assertThat(outside.get(0).begins().keySet()).doesNotContain(ELI).contains(PRIYA, LENA);
  }

  @Test
  void the_weekend_of_another_zone_is_outside_of_hours() {
    var friday = Rhythms.weekly(DayOfWeek.FRIDAY, LocalTime.of(16, 0), Duration.ofMinutes(30));
    var auckland = ZoneId.of("Pacific/Auckland");
    Map<MemberId, ZoneId> zones = Map.of(ELI, auckland);

    assertThat(OutOfHours.of(with(Map.of(Ritual.RETRO, friday)), zones, MONDAY).get(0).begins())
        .containsOnly(Map.entry(ELI, LocalTime.of(4, 0)));
  }

  private static Team retroAt(int hour, int minutes) {
    var length = Duration.ofMinutes(minutes);
    return with(
        Map.of(Ritual.RETRO, Rhythms.weekly(DayOfWeek.THURSDAY, LocalTime.of(hour, 0), length)));
  }

  private static Team with(Map<Ritual, Rhythm> rhythms) {
    var usual = TestTeams.draft("Checkout");
    return TestTeams.team(
        7,
        new TeamDraft(
            usual.name(),
            usual.channel(),
            usual.roster(),
            usual.calendar(),
            usual.sprints(),
            rhythms),
        1);
  }
}
