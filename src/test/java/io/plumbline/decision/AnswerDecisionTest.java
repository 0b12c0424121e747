package io.plumbline.decision;

import static io.plumbline.decision.DecisionWorld.PAT;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.decision.AnswerDecision.Outcome;
import io.plumbline.decision.Knowledge.Answer;
import io.plumbline.oneonone.AgendaItem;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerDecisionTest {
  private final DecisionWorld world = new DecisionWorld();

  @Test
  void a_product_manager_knows_and_is_reminded_no_more() {
    var decision = world.recorded(Effect.LESS);

    var outcome = world.answer(decision, Answer.I_KNOW, PRIYA);

    assertThat(outcome).isEqualTo(new Outcome.Answered(world.now(decision)));
    assertThat(world.now(decision).knowledge())
        .isEqualTo(new Knowledge.Known(PRIYA, DecisionWorld.MONDAY_TEN));
    assertThat(world.decisions.waiting(Instant.MAX, 10)).isEmpty();
    assertThat(world.verbs()).containsExactly("decision.recorded", "decision.known");
  }

  @Test
  void nobody_else_can_not_a_lead_nor_an_engineer_nor_the_author() {
    world.withProductManagers(PRIYA, PAT);
    var decision = world.recorded(DecisionWorld.draft(Effect.MORE), PAT);

    for (var by : new MemberId[] {LENA, LUIS, ELI, PAT, new MemberId("UOMAR")}) {
      assertThat(world.answer(decision, Answer.I_KNOW, by))
          .isEqualTo(new Outcome.NotAllowed(decision, world.team()));
    }
    assertThat(world.now(decision).waits()).isTrue();
  }

  @Test
  void one_who_is_no_product_manager_any_more_cannot() {
    var decision = world.recorded(Effect.LESS);
    world.withProductManagers(PAT);

    assertThat(world.answer(decision, Answer.I_KNOW, PRIYA)).isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void the_second_product_manager_is_told_what_the_first_said() {
    world.withProductManagers(PRIYA, PAT);
    var decision = world.recorded(Effect.LESS);
    world.answer(decision, Answer.I_KNOW, PAT);

    assertThat(world.answer(decision, Answer.LETS_TALK, PRIYA))
        .isEqualTo(new Outcome.Overtaken(world.now(decision)));
    assertThat(world.now(decision).knowledge()).isInstanceOf(Knowledge.Known.class);
  }

  @Test
  void the_same_press_again_changes_nothing() {
    var decision = world.recorded(Effect.LESS);
    var key = world.next();
    world.answerDecision.answer(decision.id(), Answer.LETS_TALK, PRIYA, key);

    assertThat(world.answerDecision.answer(decision.id(), Answer.LETS_TALK, PRIYA, key))
        .isInstanceOf(Outcome.Overtaken.class);
    assertThat(world.answerDecision.answer(decision.id(), Answer.I_KNOW, PRIYA, key))
        .as("a forged second answer under the first one's key")
        .isInstanceOf(Outcome.Overtaken.class);
    assertThat(world.verbs()).containsExactly("decision.recorded", "decision.to_talk");
  }

  @Test
  void a_talk_opens_the_thread_and_stays_on_the_agenda_until_product_knows() {
    var decision = world.recorded(Effect.DIFFERENT);
    world.answer(decision, Answer.LETS_TALK, PRIYA);

    assertThat(world.surfaces.shown())
        .extracting(Surface::place)
        .contains(new Place.InThreadOf(DecisionTrail.CARD_VIEW, TestTeams.CHECKOUT_CHANNEL));
    assertThat(agenda())
        .containsExactly(
            new AgendaItem("decision-1", "Decision 1", "Cache prices", DecisionWorld.MONDAY_TEN));

    world.answer(decision, Answer.I_KNOW, PRIYA);
    assertThat(agenda()).isEmpty();
    assertThat(world.now(decision).knowledge()).isInstanceOf(Knowledge.Known.class);
  }

  @Test
  void what_needs_no_answer_takes_none() {
    var nothing = world.recorded(Effect.NOTHING);
    var first = world.recorded(Effect.LESS);
    world.recorded(DecisionWorld.instead(first, Effect.LESS), LENA);

    assertThat(world.answer(nothing, Answer.I_KNOW, PRIYA)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(world.answer(first, Answer.I_KNOW, PRIYA)).isInstanceOf(Outcome.Overtaken.class);
    var unknown = new DecisionId(TestTeams.WORKSPACE, 99);
    assertThat(world.answerDecision.answer(unknown, Answer.I_KNOW, PRIYA, world.next()))
        .isEqualTo(new Outcome.Gone());
  }

  private List<AgendaItem> agenda() {
    return new DecisionTalks(world.decisions).open(world.team().id(), world.clock.instant());
  }
}
