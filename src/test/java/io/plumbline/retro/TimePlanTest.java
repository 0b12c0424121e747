package io.plumbline.retro;

import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.retro.Retro.Phase;
import io.plumbline.team.Shift;
import io.plumbline.team.Team;
import io.plumbline.team.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TimePlanTest {
  private static final Pace LIVE = new Pace.Live();
  private static final Pace.Spread SPREAD = new Pace.Spread(3, 1, 1, 2);
  private static final Instant END = MONDAY_THREE.plus(Duration.ofHours(1));

  @Test
  void a_live_retro_that_keeps_to_its_time_ends_with_its_session() {
    var collect = TimePlan.opening(LIVE, TEAM, MONDAY_THREE, false);
    assertThat(collect).isEqualTo(Course.running(false, MONDAY_THREE, after(18), END));

    var group = TimePlan.entering(Phase.GROUPING, LIVE, TEAM, collect.until(), END, 0);
    assertThat(group.until()).isEqualTo(after(25));
    var vote = TimePlan.entering(Phase.VOTING, LIVE, TEAM, group.until(), END, 0);
    assertThat(vote.until()).isEqualTo(after(31));

    var first = TimePlan.entering(Phase.DISCUSSING, LIVE, TEAM, vote.until(), END, 3);
    assertThat(first.until()).isEqualTo(after(41));
    var second = TimePlan.topic(first.until(), END, 2);
    assertThat(second.until()).isEqualTo(after(51));
    assertThat(TimePlan.topic(second.until(), END, 1).until()).isEqualTo(END);
  }

  @Test
  void last_times_actions_get_their_share_first() {
    var course = TimePlan.opening(LIVE, TEAM, MONDAY_THREE, true);

    assertThat(course.lastTime()).isTrue();
    assertThat(course.until()).isEqualTo(after(5));
  }

  @Test
  void whoever_is_late_still_gets_two_minutes() {
    var late = END.plus(Duration.ofMinutes(5));

    assertThat(TimePlan.entering(Phase.VOTING, LIVE, TEAM, late, END, 0).until())
        .isEqualTo(late.plus(Course.TWO_MINUTES));
    assertThat(TimePlan.topic(late, END, 4).until()).isEqualTo(late.plus(Course.TWO_MINUTES));
  }

  @Test
  void nothing_is_timed_where_no_topic_is_on_and_after_the_close() {
    assertThat(TimePlan.topic(MONDAY_THREE, END, 0).nextLook()).isEmpty();
    assertThat(TimePlan.entering(Phase.CLOSED, LIVE, TEAM, MONDAY_THREE, END, 0).nextLook())
        .isEmpty();
    assertThat(TimePlan.entering(Phase.CLOSED, SPREAD, TEAM, MONDAY_THREE, END, 0).nextLook())
        .isEmpty();
  }

  @Test
  void deadlines_fall_after_so_many_working_days_and_pass_over_weekend_and_holiday() {
    assertThat(TimePlan.opening(SPREAD, TEAM, MONDAY_THREE, true))
        .returns(Instant.parse("2026-11-26T14:00:00Z"), Course::until)
        .returns(MONDAY_THREE, course -> course.nextLook().orElseThrow())
        .returns(false, Course::lastTime);
    var friday = Instant.parse("2026-11-27T14:00:00Z");
    assertThat(TimePlan.entering(Phase.VOTING, SPREAD, TEAM, friday, friday, 0).until())
        .isEqualTo(Instant.parse("2026-11-30T14:00:00Z"));
    var holiday = withHoliday(LocalDate.of(2026, 11, 30));
    assertThat(TimePlan.entering(Phase.VOTING, SPREAD, holiday, friday, friday, 0).until())
        .isEqualTo(Instant.parse("2026-12-01T14:00:00Z"));
  }

  @Test
  void a_phase_that_begins_at_night_has_its_days_from_the_morning_on() {
    var night = Instant.parse("2026-11-23T21:00:00Z");

    assertThat(TimePlan.entering(Phase.VOTING, SPREAD, TEAM, night, night, 0).until())
        .isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
  }

  @Test
  void reminders_are_meant_for_a_working_day_before_or_half_way_in_a_single_day() {
    var calendar = TEAM.calendar();

    assertThat(TimePlan.reminder(SPREAD, Phase.COLLECTING, calendar, MONDAY_THREE))
        .isEqualTo(Instant.parse("2026-11-25T14:00:00Z"));
    assertThat(TimePlan.reminder(SPREAD, Phase.VOTING, calendar, MONDAY_THREE))
        .isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
  }

  private static Instant after(int minutes) {
    return MONDAY_THREE.plus(Duration.ofMinutes(minutes));
  }

  /** The clocks of Berlin go back on the Sunday in between, and forward in March. */
  @Test
  void a_deadline_keeps_its_local_time_over_both_changes_of_the_clocks() {
    var autumn = Instant.parse("2026-10-23T13:00:00Z");
    var spring = Instant.parse("2027-03-26T14:00:00Z");

    assertThat(TimePlan.entering(Phase.VOTING, SPREAD, TEAM, autumn, autumn, 0).until())
        .isEqualTo(Instant.parse("2026-10-26T14:00:00Z"));
    assertThat(TimePlan.entering(Phase.VOTING, SPREAD, TEAM, spring, spring, 0).until())
        .isEqualTo(Instant.parse("2027-03-29T13:00:00Z"));
  }

  private static Team withHoliday(LocalDate day) {
    var calendar = TEAM.calendar();
    return new Team(
        TEAM.id(),
        TEAM.name(),
        TEAM.channel(),
        TEAM.roster(),
        new WorkingCalendar(
            calendar.zone(),
            calendar.days(),
            calendar.hours(),
            new TreeMap<>(Map.of(day, "St Andrew's Day")),
            Shift.NEXT),
        TEAM.sprints(),
        TEAM.rhythms(),
        1);
  }
}
