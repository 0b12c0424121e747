package io.plumbline.ritual;

import static io.plumbline.ritual.Occurrence.State.CALLED_OFF;
import static io.plumbline.ritual.Occurrence.State.PLANNED;
import static io.plumbline.ritual.Occurrence.State.SKIPPED;
import static io.plumbline.ritual.Occurrence.State.STARTED;
import static io.plumbline.ritual.RitualWorld.ACME;
import static io.plumbline.ritual.RitualWorld.ELI;
import static io.plumbline.ritual.RitualWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.plumbline.journal.RequestKey;
import io.plumbline.schedule.Rhythm;
import io.plumbline.schedule.Rhythms;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.testing.AtOnce;
import io.plumbline.testing.OnDatabase;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with one occurrence, on each database. */
abstract class PlanChangesContract extends OnDatabase {
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

  private RitualWorld world;

  @BeforeEach
  void plan() {
    world = new RitualWorld(database);
    world.planner.changed(weekly(DayOfWeek.TUESDAY));
  }

  @Test
  void one_that_is_skipped_does_not_begin_and_the_next_is_planned() {
    var tuesday = world.the(Ritual.RETRO);

    assertThat(world.skip(tuesday, "the fair")).isInstanceOf(PlanOutcome.Done.class);
    world.wake(tuesday, TUESDAY);

    assertThat(world.now(tuesday).state()).isEqualTo(CALLED_OFF);
    assertThat(world.now(tuesday).lastWord())
        .contains(new Occurrence.Word(TestTeams.PRIYA, "the fair"));
    assertThat(world.retros.begun).isEmpty();
    assertThat(world.planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
    assertThat(world.alarms.values()).containsExactly(Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(world.verbs()).containsExactly("ritual.called_off");
    assertThat(world.surfaces.shown())
        .extracting(Surface::view, Surface::place)
        .containsExactly(
            tuple(PlanNews.CHANGED_VIEW, new Place.InChannel(TestTeams.CHECKOUT_CHANNEL)));
    assertThat(world.surfaces.staledHomes()).contains(ELI);
  }

  @Test
  void until_its_time_it_is_held_after_all_and_the_next_is_not_planned_twice() {
    var tuesday = world.the(Ritual.RETRO);
    world.skip(tuesday, "");

    assertThat(world.hold(tuesday)).isInstanceOf(PlanOutcome.Done.class);

    assertThat(world.planned()).containsExactly("retro 2026-W48 2026-11-24T09:00:00Z");
    world.wake(tuesday, TUESDAY);
    assertThat(world.retros.begun).containsExactly(tuesday.id());
    assertThat(world.planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
  }

  @Test
  void after_its_time_a_skipped_one_can_only_be_moved() {
    var tuesday = world.the(Ritual.RETRO);
    world.skip(tuesday, "");
    world.clock.set(TUESDAY);

    assertThat(world.hold(tuesday))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.TIME_PASSED));
    assertThat(world.move(tuesday, "2026-11-26T14:00", "")).isInstanceOf(PlanOutcome.Done.class);

    assertThat(world.planned())
        .containsExactly(
            "retro 2026-W48 2026-11-26T13:00:00Z", "retro 2026-W49 2026-12-01T09:00:00Z");
    world.wake(tuesday, Instant.parse("2026-11-26T13:00:00Z"));
    assertThat(world.retros.begun).containsExactly(tuesday.id());
    assertThat(world.planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
  }

  @Test
  void one_that_is_moved_keeps_its_period_and_begins_at_its_new_time() {
    var tuesday = world.the(Ritual.RETRO);

    world.move(tuesday, "2026-11-27T16:00", "");
    world.planner.changed(weekly(DayOfWeek.TUESDAY));
    world.planner.planAll(() -> true);

    assertThat(world.planned()).containsExactly("retro 2026-W48 2026-11-27T15:00:00Z");
    assertThat(world.alarms.values()).containsExactly(Instant.parse("2026-11-27T15:00:00Z"));
    world.wake(tuesday, TUESDAY);
    assertThat(world.retros.begun).isEmpty();
    world.wake(tuesday, Instant.parse("2026-11-27T15:00:00Z"));
    assertThat(world.retros.begun).containsExactly(tuesday.id());
    assertThat(world.planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
  }

  @Test
  void moved_to_before_its_day_its_week_is_not_planned_again() {
    var tuesday = world.the(Ritual.RETRO);
    world.move(tuesday, "2026-11-23T16:00", "");

    assertThat(world.comingUp.of(world.team(rhythm(DayOfWeek.TUESDAY)), NOW, week()))
        .extracting(ComingUp.Coming::at)
        .containsExactly(Instant.parse("2026-11-23T15:00:00Z"));
    world.wake(tuesday, Instant.parse("2026-11-23T15:00:00Z"));

    assertThat(world.planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
  }

  @Test
  void a_changed_rhythm_plans_a_moved_one_anew_and_a_holiday_leaves_it() {
    world.move(world.the(Ritual.RETRO), "2026-11-27T16:00", "");
    world.planner.changed(
        world.team(rhythm(DayOfWeek.TUESDAY), Map.of(LocalDate.of(2026, 11, 24), "Day off")));
    assertThat(world.planned()).containsExactly("retro 2026-W48 2026-11-27T15:00:00Z");

    world.planner.changed(weekly(DayOfWeek.THURSDAY));

    assertThat(world.planned()).containsExactly("retro 2026-W48 2026-11-26T09:00:00Z");
    assertThat(world.the(Ritual.RETRO).byHand()).isFalse();
  }

  @Test
  void what_cannot_be_moved_there_says_why() {
    var tuesday = world.the(Ritual.RETRO);

    assertThat(flaw(tuesday, "2026-11-20T10:00")).isEqualTo(new PlanFlaw.Past(true));
    assertThat(flaw(tuesday, "2026-11-22T12:59")).isEqualTo(new PlanFlaw.Past(false));
    assertThat(flaw(tuesday, "2026-11-24T10:00")).isInstanceOf(PlanFlaw.AsBefore.class);
    assertThat(flaw(tuesday, "2026-11-28T10:00"))
        .isEqualTo(new PlanFlaw.DayOff(LocalDate.of(2026, 11, 28)));
    var next = Instant.parse("2026-12-01T09:00:00Z");
    assertThat(flaw(tuesday, "2026-12-01T08:00")).isEqualTo(new PlanFlaw.OntoAnother(next, true));
    assertThat(flaw(tuesday, "2026-12-03T10:00")).isEqualTo(new PlanFlaw.OntoAnother(next, true));
    assertThat(flaw(tuesday, "2027-03-28T02:30")).isInstanceOf(PlanFlaw.NoSuchTime.class);
    assertThat(world.planned()).containsExactly("retro 2026-W48 2026-11-24T09:00:00Z");
    assertThat(world.verbs()).isEmpty();
  }

  @Test
  void it_is_not_moved_onto_another_ritual_of_the_team() {
    world.planner.changed(both());

    assertThat(flaw(world.the(Ritual.ONE_ON_ONE), "2026-11-24T10:30"))
        .isEqualTo(new PlanFlaw.Overlaps(Ritual.RETRO, TUESDAY));
    assertThat(world.move(world.the(Ritual.ONE_ON_ONE), "2026-11-24T10:45", ""))
        .isInstanceOf(PlanOutcome.Done.class);
  }

  @Test
  void who_runs_no_rituals_and_another_workspace_change_nothing() {
    var tuesday = world.the(Ritual.RETRO);
    var skip = new SkipOccurrence(world.room);

    assertThat(skip.skip(ACME, tuesday.id(), ELI, "", world.request()))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_ALLOWED));
    var elsewhere = new WorkspaceId("T2");
    assertThat(skip.skip(elsewhere, tuesday.id(), TestTeams.PRIYA, "", world.request()))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_PLANNED));
    assertThat(world.now(tuesday).state()).isEqualTo(PLANNED);
  }

  @Test
  void the_same_request_again_changes_nothing_and_another_person_is_told_who_was_first() {
    var tuesday = world.the(Ritual.RETRO);
    var skip = new SkipOccurrence(world.room);
    var key = new RequestKey("form/1");

    assertThat(skip.skip(ACME, tuesday.id(), TestTeams.PRIYA, "a", key))
        .isInstanceOf(PlanOutcome.Done.class);
    assertThat(skip.skip(ACME, tuesday.id(), TestTeams.PRIYA, "a", key))
        .isInstanceOf(PlanOutcome.Done.class);
    assertThat(skip.skip(ACME, tuesday.id(), TestTeams.LENA, "b", world.request()))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.CALLED_OFF));
    assertThat(world.verbs()).containsExactly("ritual.called_off");
  }

  @Test
  void skipped_while_it_starts_it_is_one_or_the_other() throws Exception {
    for (int round = 0; round < 10; round++) {
      plan();
      var tuesday = world.the(Ritual.RETRO);
      world.clock.set(TUESDAY);
      List<Callable<PlanOutcome>> both =
          List.of(
              () -> world.skip(tuesday, ""),
              () -> {
                world.alarm.wake(Planner.key(tuesday), TUESDAY);
                return new PlanOutcome.Refused(PlanOutcome.Reason.NOT_PLANNED);
              });

      var skipped = AtOnce.of(2, both::get).get(0) instanceof PlanOutcome.Done;

      assertThat(world.now(tuesday).state()).isEqualTo(skipped ? CALLED_OFF : STARTED);
      assertThat(world.retros.begun).hasSize(skipped ? 0 : 1);
      assertThat(world.planned()).containsExactly("retro 2026-W49 2026-12-01T09:00:00Z");
    }
  }

  @Test
  void after_two_in_a_row_a_word_of_why_is_asked_where_the_ritual_wants_one() {
    world.planner.changed(oneOnOnes());
    world.skip(world.the(Ritual.ONE_ON_ONE), "");
    world.clock.advance(Duration.ofDays(7));
    world.move(world.the(Ritual.ONE_ON_ONE), "2026-12-02T11:00", "");
    world.wake(world.the(Ritual.ONE_ON_ONE), Instant.parse("2026-12-02T10:00:00Z"));
    var third = world.the(Ritual.ONE_ON_ONE);

    assertThat(world.room.asksWhyAfter(third)).isEqualTo(2);
    assertThat(world.skip(third, " "))
        .isEqualTo(new PlanOutcome.Flawed(List.of(new PlanFlaw.WhyMissing(2))));
    assertThat(world.move(third, "2026-12-07T10:00", ""))
        .isEqualTo(new PlanOutcome.Flawed(List.of(new PlanFlaw.WhyMissing(2))));
    assertThat(world.skip(third, "x".repeat(301)))
        .isEqualTo(new PlanOutcome.Flawed(List.of(new PlanFlaw.WhyTooLong())));
    assertThat(world.skip(third, "we talk every day")).isInstanceOf(PlanOutcome.Done.class);
  }

  @Test
  void one_that_was_held_ends_the_row_and_other_rituals_never_ask() {
    world.planner.changed(oneOnOnes());
    world.skip(world.the(Ritual.ONE_ON_ONE), "");
    var held = world.the(Ritual.ONE_ON_ONE);
    world.wake(held, held.plannedAt());

    assertThat(world.room.asksWhyAfter(world.the(Ritual.ONE_ON_ONE))).isZero();
    plan(weekly(DayOfWeek.TUESDAY));
    for (int week = 0; week < 4; week++) {
      assertThat(world.skip(world.the(Ritual.RETRO), "")).isInstanceOf(PlanOutcome.Done.class);
      world.clock.advance(Duration.ofDays(7));
    }
  }

  @Test
  void it_is_prepared_once_before_it_begins() {
    world.planner.changed(oneOnOnes());
    var tuesday = world.the(Ritual.ONE_ON_ONE);
    assertThat(world.alarms.values()).containsExactly(TUESDAY.minus(Duration.ofDays(1)));

    world.wake(tuesday, TUESDAY.minus(Duration.ofDays(1)));
    world.wake(tuesday, TUESDAY.minus(Duration.ofHours(2)));
    assertThat(world.alarms.values()).containsExactly(TUESDAY);
    world.move(tuesday, "2026-11-26T10:00", "");
    world.wake(tuesday, Instant.parse("2026-11-25T09:00:00Z"));
    world.wake(tuesday, Instant.parse("2026-11-26T09:00:00Z"));

    assertThat(world.oneOnOnes.prepared).containsExactly(tuesday.id());
    assertThat(world.oneOnOnes.begun).containsExactly(tuesday.id());
    assertThat(world.verbs()).containsExactly("ritual.prepared", "ritual.moved", "ritual.started");
  }

  @Test
  void looked_at_too_late_it_begins_without_being_prepared() {
    world.planner.changed(oneOnOnes());
    var tuesday = world.the(Ritual.ONE_ON_ONE);

    world.wake(tuesday, TUESDAY.plusSeconds(1));

    assertThat(world.oneOnOnes.prepared).isEmpty();
    assertThat(world.oneOnOnes.begun).containsExactly(tuesday.id());
  }

  @Test
  void what_was_prepared_stays_where_it_is_when_the_rhythm_changes() {
    world.planner.changed(oneOnOnes());
    var tuesday = world.the(Ritual.ONE_ON_ONE);
    world.wake(tuesday, TUESDAY.minus(Duration.ofDays(1)));

    world.planner.changed(world.team(Map.of(Ritual.ONE_ON_ONE, on(DayOfWeek.THURSDAY))));

    assertThat(world.planned()).containsExactly("one-on-one 2026-W48 2026-11-24T09:00:00Z");
    world.wake(tuesday, TUESDAY);
    assertThat(world.planned()).containsExactly("one-on-one 2026-W49 2026-12-03T09:00:00Z");
  }

  @Test
  void a_later_one_is_skipped_or_moved_before_it_is_planned() {
    var second = later("2026-12-01");
    var third = later("2026-12-08");
    var skip = new SkipOccurrence(world.room);
    var move = new MoveOccurrence(world.room);

    assertThat(skip.skip(second, TestTeams.PRIYA, "", world.request()))
        .isInstanceOf(PlanOutcome.Done.class);
    assertThat(
            move.move(
                third,
                TestTeams.PRIYA,
                LocalDateTime.parse("2026-12-10T10:00"),
                "",
                world.request()))
        .isInstanceOf(PlanOutcome.Done.class);

    assertThat(world.planned())
        .containsExactly(
            "retro 2026-W48 2026-11-24T09:00:00Z", "retro 2026-W50 2026-12-10T09:00:00Z");
    world.wake(world.the(Ritual.RETRO), TUESDAY);
    assertThat(world.planned()).containsExactly("retro 2026-W50 2026-12-10T09:00:00Z");
    world.wake(world.the(Ritual.RETRO), Instant.parse("2026-12-10T09:00:00Z"));
    assertThat(world.planned()).containsExactly("retro 2026-W51 2026-12-15T09:00:00Z");
  }

  @Test
  void a_later_one_that_may_not_be_changed_leaves_no_trace() {
    var skip = new SkipOccurrence(world.room);

    assertThat(skip.skip(later("2026-12-01"), ELI, "", world.request()))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_ALLOWED));
    assertThat(skip.skip(later("2026-12-02"), TestTeams.PRIYA, "", world.request()))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_PLANNED));
    assertThat(skip.skip(later("2026-11-24"), TestTeams.PRIYA, "", world.request()))
        .isEqualTo(new PlanOutcome.Refused(PlanOutcome.Reason.NOT_PLANNED));

    assertThat(world.planned()).containsExactly("retro 2026-W48 2026-11-24T09:00:00Z");
  }

  @Test
  void what_was_skipped_is_listed_until_its_time() {
    var tuesday = world.the(Ritual.RETRO);
    world.skip(tuesday, "");
    var team = weekly(DayOfWeek.TUESDAY);

    assertThat(world.comingUp.of(team, NOW, NOW.plus(Duration.ofDays(14))))
        .extracting(ComingUp.Coming::period)
        .containsExactly("2026-W49");
    assertThat(world.comingUp.withSkipped(team, NOW, NOW.plus(Duration.ofDays(14))))
        .extracting(ComingUp.Coming::period, ComingUp.Coming::calledOff)
        .containsExactly(tuple("2026-W48", true), tuple("2026-W49", false));
  }

  @Test
  void it_is_told_where_its_people_are() {
    world.planner.changed(oneOnOnes());

    world.skip(world.the(Ritual.ONE_ON_ONE), "");
    world.wake(world.the(Ritual.ONE_ON_ONE), NOW.plus(Duration.ofDays(12)));

    assertThat(world.surfaces.shown())
        .extracting(Surface::view, Surface::place)
        .containsExactly(
            tuple(PlanNews.CHANGED_VIEW, new Place.ToMember(TestTeams.PRIYA)),
            tuple(RitualAlarm.MISSED_VIEW, new Place.ToMember(TestTeams.PRIYA)));
  }

  @Test
  void after_a_downtime_a_moved_one_and_those_after_it_are_one() {
    var tuesday = world.the(Ritual.RETRO);
    world.move(tuesday, "2026-11-27T16:00", "");

    world.wake(tuesday, Instant.parse("2026-12-08T09:05:00Z"));

    assertThat(world.now(tuesday).state()).isEqualTo(SKIPPED);
    assertThat(world.retros.begun).hasSize(1).doesNotContain(tuesday.id());
    assertThat(world.planned()).containsExactly("retro 2026-W51 2026-12-15T09:00:00Z");
  }

  private PlanFlaw flaw(Occurrence occurrence, String to) {
    return ((PlanOutcome.Flawed) world.move(occurrence, to, "")).flaws().get(0);
  }

  private Later later(String day) {
    return new Later(world.the(Ritual.RETRO).team(), Ritual.RETRO, LocalDate.parse(day));
  }

  private void plan(Team team) {
    world.planner.changed(team);
  }

  private static Instant week() {
    return NOW.plus(Duration.ofDays(7));
  }

  private Team weekly(DayOfWeek day) {
    return world.team(rhythm(day));
  }

  private Team oneOnOnes() {
    return world.team(Map.of(Ritual.ONE_ON_ONE, on(DayOfWeek.TUESDAY)));
  }

  private Team both() {
    return world.team(
        Map.of(Ritual.RETRO, on(DayOfWeek.TUESDAY), Ritual.ONE_ON_ONE, on(DayOfWeek.MONDAY)));
  }

  private static Map<Ritual, Rhythm> rhythm(DayOfWeek day) {
    return Map.of(Ritual.RETRO, on(day));
  }

  private static Rhythm on(DayOfWeek day) {
    return Rhythms.weekly(day, RitualWorld.ten(), Duration.ofMinutes(45));
  }
}
