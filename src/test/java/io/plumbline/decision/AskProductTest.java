package io.plumbline.decision;

import static io.plumbline.decision.DecisionTrail.ASK_VIEW;
import static io.plumbline.decision.DecisionTrail.NOBODY_VIEW;
import static io.plumbline.decision.DecisionTrail.REMINDER_VIEW;
import static io.plumbline.decision.DecisionWorld.MONDAY_TEN;
import static io.plumbline.decision.DecisionWorld.PAT;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reminders, and what becomes of a decision whose product manager leaves. */
final class AskProductTest {
  private final DecisionWorld world = new DecisionWorld();

  @Test
  void reminders_come_after_4_8_16_24_and_40_working_hours_and_then_no_more() {
    world.recorded(Effect.LESS);

    reminders("2026-11-23T12:59:59Z", 0);
    reminders("2026-11-23T13:00:00Z", 1); // Monday 14:00 in Berlin
    reminders("2026-11-24T08:59:59Z", 1);
    reminders("2026-11-24T09:00:00Z", 2); // Tuesday 10:00: eight working hours later
    reminders("2026-11-25T09:00:00Z", 3);
    reminders("2026-11-26T09:00:00Z", 4);
    reminders("2026-11-30T09:00:00Z", 5); // over the weekend
    assertThat(world.decisions.waiting(Instant.MAX, 10)).as("it sleeps").isEmpty();
    assertThat(world.shown(REMINDER_VIEW, PRIYA))
        .containsExactly("reminder-1", "reminder-2", "reminder-3", "reminder-4", "reminder-5");
  }

  @Test
  void nobody_is_reminded_at_night_and_what_was_missed_comes_once() {
    world.recorded(Effect.LESS);

    reminders("2026-11-24T20:00:00Z", 0);
    reminders("2026-11-25T07:59:59Z", 0);
    reminders("2026-11-25T08:00:00Z", 1);
    assertThat(world.shown(REMINDER_VIEW, PRIYA)).containsExactly("reminder-2");
  }

  @Test
  void each_is_reminded_in_their_own_hours() {
    world.withProductManagers(PRIYA, PAT);
    world.lives(PAT, "America/New_York");
    world.recorded(Effect.LESS);

    world.wakeAt(MONDAY_TEN);
    world.wakeAt(Instant.parse("2026-11-23T13:00:00Z")); // 8:00 in New York
    assertThat(world.shown(REMINDER_VIEW, PAT)).isEmpty();
    assertThat(world.shown(REMINDER_VIEW, PRIYA)).hasSize(1);
    world.wakeAt(Instant.parse("2026-11-23T18:00:00Z")); // four hours into Pat's day
    assertThat(world.shown(REMINDER_VIEW, PAT)).hasSize(1);
    assertThat(world.shown(REMINDER_VIEW, PRIYA)).hasSize(1);
  }

  @Test
  void who_has_answered_is_reminded_of_nothing() {
    var decision = world.recorded(Effect.LESS);
    world.answer(decision, Answer.LETS_TALK, PRIYA);

    reminders("2026-12-01T09:00:00Z", 0);
  }

  @Test
  void where_a_product_manager_leaves_the_team_it_moves_on_to_the_new_one() {
    var decision = world.recorded(Effect.LESS);

    world.withProductManagers(PAT);

    assertThat(there(decision)).containsExactly(PAT);
    assertThat(world.shown(ASK_VIEW, PAT)).hasSize(1);
    assertThat(world.shown(REMINDER_VIEW, PAT))
        .as("they are told why")
        .allMatch(key -> key.startsWith("instead_of-UPRIYA"))
        .hasSize(1);
    assertThat(world.verbs()).contains("decision.moved_on");
    world.wakeAt(Instant.parse("2026-11-23T13:00:00Z"));
    assertThat(world.shown(REMINDER_VIEW, PAT)).as("and reminded").hasSize(2);
  }

  @Test
  void where_the_last_one_is_deactivated_the_leads_are_told_once() {
    var decision = world.recorded(Effect.LESS);
    world.isDeactivated(PRIYA);

    world.askProduct.deactivated(WORKSPACE, PRIYA);
    world.askProduct.deactivated(WORKSPACE, PRIYA);
    world.wakeAt(MONDAY_TEN.plusSeconds(60));

    assertThat(there(decision)).isEmpty();
    assertThat(world.now(decision).waits()).as("it is never counted as known").isTrue();
    assertThat(world.shown(NOBODY_VIEW, LENA)).hasSize(1);
    assertThat(world.verbs()).filteredOn("decision.moved_on"::equals).hasSize(1);

    world.withProductManagers(PRIYA, PAT);
    assertThat(there(decision)).containsExactly(PAT);
  }

  @Test
  void who_was_gone_before_the_event_came_is_noticed_when_it_wakes() {
    world.withProductManagers(PRIYA, PAT);
    world.isDeactivated(PRIYA);
    var decision = world.recorded(Effect.LESS);

    world.wakeAt(MONDAY_TEN);

    assertThat(there(decision)).containsExactly(PAT);
    assertThat(world.shown(REMINDER_VIEW, PAT)).hasSize(1);
  }

  @Test
  void who_comes_back_is_asked_again_from_the_start() {
    var decision = world.recorded(Effect.LESS);
    world.withProductManagers(PAT);
    world.withProductManagers(PRIYA, PAT);

    world.wakeAt(MONDAY_TEN.plusSeconds(60));

    assertThat(there(decision)).containsExactlyInAnyOrder(PAT, PRIYA);
  }

  @Test
  void a_superseded_one_moves_nowhere() {
    var first = world.recorded(Effect.LESS);
    world.recorded(DecisionWorld.instead(first, Effect.NOTHING), LENA);

    world.withProductManagers(PAT);

    assertThat(there(first)).containsExactly(PRIYA);
    assertThat(world.shown(ASK_VIEW, PAT)).isEmpty();
  }

  private List<MemberId> there(Decision decision) {
    return world.decisions.of(decision.id()).stream()
        .filter(Asking::isThere)
        .map(Asking::member)
        .toList();
  }

  private void reminders(String moment, int sent) {
    world.wakeAt(Instant.parse(moment));
    assertThat(world.shown(REMINDER_VIEW, PRIYA)).as("at %s", moment).hasSize(sent);
  }
}
