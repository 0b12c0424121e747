package io.plumbline.action;

import static io.plumbline.action.ActionWorld.FRIDAY;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WantOwnerTest {
  private static final MemberId NOOR = new MemberId("UNOOR");
  private static final Place[] DECIDERS = {
    new Place.ToMember(PRIYA), new Place.ToMember(LENA), new Place.ToMember(LUIS)
  };

  private final ActionWorld world = new ActionWorld();

  @Test
  void those_who_run_the_team_are_asked_once_for_all_that_somebody_promised() {
    var build = world.agreed("Split the build", FRIDAY);
    var runbook = world.agreed("Write the runbook", FRIDAY.plusDays(7));
    var others = world.agreed("Ask the vendor", LENA, FRIDAY);

    world.wantOwner.changed(world.withEngineers(NOOR));
    world.wantOwner.changed(world.withEngineers(NOOR));

    assertThat(world.asked()).containsExactly(DECIDERS);
    var departure = world.departures.find(WORKSPACE, 1).orElseThrow();
    assertThat(departure.member()).isEqualTo(ELI);
    assertThat(world.departures.wanted(departure)).containsExactly(build, runbook);
    assertThat(world.isAsleep(build)).isTrue();
    assertThat(world.wakeTime(others)).isEqualTo(world.clock.instant());
  }

  @Test
  void a_lead_who_leaves_is_not_asked_and_a_closed_action_needs_nobody() {
    var done = world.agreed("Split the build", FRIDAY);
    world.change(done, new Deed.Done(""), ELI);
    world.wantOwner.changed(world.withEngineers(NOOR));
    assertThat(world.asked()).isEmpty();

    world.agreed("Ask the vendor", LENA, FRIDAY);
    world.wantOwner.deactivated(WORKSPACE, LENA);

    assertThat(world.asked()).containsExactly(new Place.ToMember(PRIYA), new Place.ToMember(LUIS));
  }

  @Test
  void a_deactivated_owner_is_noticed_at_the_event_and_at_the_reminder_at_the_latest() {
    var action = world.agreed("Split the build", FRIDAY);
    world.isDeactivated(ELI);

    world.wakeAt(Instant.parse("2026-11-25T08:00:00Z"));

    assertThat(world.reminders(ELI)).isEmpty();
    assertThat(world.asked()).containsExactly(DECIDERS);
    assertThat(world.isAsleep(action)).isTrue();
    world.wantOwner.deactivated(WORKSPACE, ELI);
    assertThat(world.departures.of(action.ref())).hasSize(1);
  }

  @Test
  void who_answers_first_decides_and_the_other_is_told_who_did() {
    var action = world.agreed("Split the build", FRIDAY);
    world.wantOwner.changed(world.withEngineers(NOOR));
    world.surfaces.drawAll();

    world.change(action, new Deed.HandOver(NOOR, ""), LENA);
    var second = world.change(action, new Deed.HandOver(LUIS, ""), PRIYA);

    assertThat(((ChangeAction.Outcome.Overtaken) second).last().by()).isEqualTo(LENA);
    assertThat(world.now(action).owner()).isEqualTo(NOOR);
    assertThat(world.surfaces.staled()).contains(new Subject(WORKSPACE, "action_departure", 1));
    assertThat(world.reminders(NOOR)).containsExactly("handed-1");
  }

  @Test
  void who_is_back_keeps_the_action_and_is_asked_for_again_when_they_leave_again() {
    var action = world.agreed("Split the build", FRIDAY);
    world.wantOwner.changed(world.withEngineers(NOOR));
    world.wantOwner.changed(world.withEngineers(NOOR, ELI));
    world.wake();
    assertThat(world.departures.of(action.ref())).isEmpty();
    assertThat(world.wakeTime(action)).isEqualTo("2026-11-25T08:00:00Z");

    world.clock.advance(Duration.ofHours(30));
    world.wantOwner.changed(world.withEngineers(NOOR));

    assertThat(world.departures.of(action.ref())).extracting(Departure::id).containsExactly(2L);
    assertThat(world.asked()).hasSize(6);
  }

  @Test
  void an_owner_whose_account_is_active_again_keeps_the_action_and_is_reminded() {
    var action = world.agreed("Split the build", FRIDAY);
    world.isDeactivated(ELI);
    world.wantOwner.deactivated(WORKSPACE, ELI);
    assertThat(world.isAsleep(action)).isTrue();

    world.lives(ELI, "Europe/Berlin");
    world.wantOwner.active(WORKSPACE, ELI);
    world.wakeAt(world.clock.instant().plus(Duration.ofMinutes(6)));

    assertThat(world.departures.of(action.ref())).isEmpty();
    assertThat(world.surfaces.staled()).contains(new Subject(WORKSPACE, "action_departure", 1));
    assertThat(world.wakeTime(action)).isEqualTo("2026-11-25T08:00:00Z");
  }

  @Test
  void a_profile_that_changes_wakes_nothing_and_brings_nobody_back_into_a_team() {
    var action = world.agreed("Split the build", FRIDAY);
    world.wantOwner.changed(world.withEngineers(NOOR));

    world.wantOwner.active(WORKSPACE, NOOR);
    world.wantOwner.active(WORKSPACE, ELI);
    world.wakeAt(world.clock.instant().plus(Duration.ofMinutes(6)));

    assertThat(world.departures.of(action.ref())).hasSize(1);
    assertThat(world.isAsleep(action)).isTrue();
    assertThat(world.asked()).hasSize(3);
  }

  @Test
  void an_owner_who_takes_over_and_leaves_too_is_asked_for_too() {
    var action = world.agreed("Split the build", FRIDAY);
    world.wantOwner.changed(world.withEngineers(NOOR));
    world.change(action, new Deed.HandOver(NOOR, ""), LENA);

    world.wantOwner.changed(world.withEngineers());

    assertThat(world.departures.of(action.ref()))
        .extracting(Departure::member)
        .containsExactly(NOOR, ELI);
  }
}
