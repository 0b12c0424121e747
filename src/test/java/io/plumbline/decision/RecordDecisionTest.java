package io.plumbline.decision;

import static io.plumbline.decision.DecisionWorld.MONDAY;
import static io.plumbline.decision.DecisionWorld.PAT;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.decision.DecisionDraft.Flaw;
import io.plumbline.decision.RecordDecision.Outcome;
import io.plumbline.surface.Place;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecordDecisionTest {
  private final DecisionWorld world = new DecisionWorld();

  @Test
  void one_that_changes_something_goes_to_the_channel_and_to_each_product_manager() {
    world.withProductManagers(PRIYA, PAT);

    var decision = world.recorded(Effect.LESS);

    assertThat(decision.number()).isEqualTo(1);
    assertThat(decision.waits()).isTrue();
    assertThat(world.surfaces.shown().get(0).place())
        .isEqualTo(new Place.InChannel(TestTeams.CHECKOUT_CHANNEL));
    assertThat(world.shown(DecisionTrail.ASK_VIEW, PRIYA)).hasSize(1);
    assertThat(world.shown(DecisionTrail.ASK_VIEW, PAT)).hasSize(1);
    assertThat(world.shown(DecisionTrail.ASK_VIEW, LENA)).isEmpty();
    assertThat(world.verbs()).containsExactly("decision.recorded");
  }

  @Test
  void one_that_changes_nothing_asks_nobody() {
    var decision = world.recorded(Effect.NOTHING);

    assertThat(decision.knowledge()).isInstanceOf(Knowledge.NotNeeded.class);
    assertThat(world.surfaces.shown()).hasSize(1);
    assertThat(world.decisions.waiting(world.clock.instant(), 10)).isEmpty();
  }

  @Test
  void engineers_leads_and_product_managers_write_and_nobody_else() {
    for (var by : new MemberId[] {ELI, LENA, PRIYA}) {
      assertThat(world.recorded(DecisionWorld.draft(Effect.NOTHING), by).author()).isEqualTo(by);
    }
    var stranger = new MemberId("UOMAR");
    var draft = DecisionWorld.draft(Effect.NOTHING);
    assertThat(world.recordDecision.record(world.team(), draft, stranger, world.next()))
        .isEqualTo(new Outcome.NotAllowed(world.team()));
  }

  @Test
  void who_was_taken_out_of_the_team_since_the_form_was_opened_may_not() {
    var seen = world.team();
    world.withProductManagers(PAT);

    var draft = DecisionWorld.draft(Effect.NOTHING);
    assertThat(world.recordDecision.record(seen, draft, PRIYA, world.next()))
        .isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void the_same_request_again_writes_nothing() {
    var key = world.next();
    var draft = DecisionWorld.draft(Effect.LESS);
    world.recordDecision.record(world.team(), draft, ELI, key);

    assertThat(world.recordDecision.record(world.team(), draft, ELI, key))
        .isEqualTo(new Outcome.Repeated());
    assertThat(world.decisions.tally(world.team().id()).all()).isEqualTo(1);
  }

  @Test
  void a_form_that_was_refused_can_be_sent_again() {
    var key = world.next();
    var flawed = new DecisionDraft(DecisionWorld.text("", ""), Effect.NOTHING, MONDAY, null);

    assertThat(world.recordDecision.record(world.team(), flawed, ELI, key))
        .isEqualTo(new Outcome.Flawed(Set.of(Flaw.TITLE_MISSING)));
    assertThat(
            world.recordDecision.record(
                world.team(), DecisionWorld.draft(Effect.NOTHING), ELI, key))
        .isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void a_successor_takes_the_place_of_the_first_once() {
    var first = world.recorded(Effect.LESS);

    var second = world.recorded(DecisionWorld.instead(first, Effect.NOTHING), LENA);

    assertThat(second.line().before()).isEqualTo(1);
    assertThat(world.now(first).line().after()).isEqualTo(2);
    assertThat(world.now(first).waits()).as("nobody has to know it any more").isFalse();
    var late = DecisionWorld.instead(first, Effect.MORE);
    assertThat(world.recordDecision.record(world.team(), late, LUIS, world.next()))
        .isEqualTo(new Outcome.Flawed(Set.of(Flaw.SUPERSEDED_BEFORE)));
  }

  @Test
  void nothing_supersedes_what_is_not_there_or_is_anothers() {
    var other = TestTeams.team(8, "Payments");
    world.teams.put(other);
    var theirs =
        world.decisions.add(
            other.id(), DecisionWorld.draft(Effect.LESS), ELI, world.clock.instant());

    var draft = DecisionWorld.instead(theirs, Effect.NOTHING);
    assertThat(world.recordDecision.record(world.team(), draft, ELI, world.next()))
        .isEqualTo(new Outcome.Flawed(Set.of(Flaw.SUPERSEDES_NOTHING)));
  }

  @Test
  void one_of_a_sprint_that_is_over_is_late() {
    var today = world.recorded(Effect.LESS);
    var draft = DecisionWorld.draft(Effect.LESS);
    var lastSprint = world.team().sprints().sprintAt(MONDAY).firstDay().minusDays(1);
    var late = world.recorded(new DecisionDraft(draft.text(), Effect.LESS, lastSprint, null), ELI);
    var firstDay = new DecisionDraft(draft.text(), Effect.LESS, LocalDate.of(2026, 11, 23), null);

    assertThat(today.isLate(world.team())).isFalse();
    assertThat(late.isLate(world.team())).isTrue();
    assertThat(world.recorded(firstDay, ELI).isLate(world.team())).isFalse();
  }

  @Test
  void where_the_only_product_manager_wrote_it_the_leads_are_told() {
    var decision = world.recorded(DecisionWorld.draft(Effect.LESS), PRIYA);

    assertThat(decision.waits()).isTrue();
    assertThat(world.shown(DecisionTrail.ASK_VIEW, PRIYA)).isEmpty();
    assertThat(world.shown(DecisionTrail.NOBODY_VIEW, LENA)).hasSize(1);
    assertThat(world.shown(DecisionTrail.NOBODY_VIEW, LUIS)).hasSize(1);
  }
}
