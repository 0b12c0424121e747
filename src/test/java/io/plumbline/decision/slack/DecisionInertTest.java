package io.plumbline.decision.slack;

import static io.plumbline.decision.DecisionWorld.MONDAY;
import static io.plumbline.decision.DecisionWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.PRIYA;

import io.plumbline.decision.AnswerDecision;
import io.plumbline.decision.Asking;
import io.plumbline.decision.Decision;
import io.plumbline.decision.DecisionId;
import io.plumbline.decision.DecisionText;
import io.plumbline.decision.Effect;
import io.plumbline.decision.Knowledge;
import io.plumbline.team.Team;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every view of a decision with hostile text in each place where people's text can stand. */
final class DecisionInertTest {
  @Test
  void messages() {
    Hostile.message(typed -> DecisionCard.inChannel(shown(typed)));
    Hostile.message(typed -> DecisionCard.toMember(shown(typed), PRIYA));
    Hostile.message(typed -> DecisionMessages.reminder(shown(typed), PRIYA, Optional.empty()));
    Hostile.message(typed -> DecisionMessages.nobody(shown(typed)));
  }

  @Test
  void forms_and_home() {
    Hostile.view(typed -> DetailModal.render(shown(typed), PRIYA));
    Hostile.view(typed -> ListModal.render(team(typed), List.of(shown(typed)), 1, 0));
    Hostile.view(
        typed ->
            DecisionModal.render(
                team(typed),
                List.of(decision(typed)),
                new DecisionModal.Start(typed, null),
                MONDAY));
    Hostile.blocks(typed -> List.of(DecisionsToKnow.block(decision(typed), team(typed))));
  }

  @Test
  void sentences() {
    Hostile.sentence(
        typed ->
            DecisionWords.notAllowed(
                new AnswerDecision.Outcome.NotAllowed(decision(typed), team(typed))));
    Hostile.sentence(typed -> DecisionWords.mayNotRecord(team(typed)));
    Hostile.sentence(typed -> DecisionWords.none(team(typed)));
  }

  private static Shown shown(String typed) {
    return new Shown(team(typed), decision(typed), List.of(new Asking(PRIYA, MONDAY_TEN, 0, null)));
  }

  private static Team team(String typed) {
    return TestTeams.team(7, Hostile.asName(typed));
  }

  private static Decision decision(String typed) {
    return new Decision(
        new DecisionId(TestTeams.WORKSPACE, 1),
        TestTeams.checkout().id(),
        1,
        ELI,
        MONDAY_TEN,
        MONDAY,
        new DecisionText(typed, typed, typed, typed, typed),
        Effect.LESS,
        new Knowledge.Waiting(),
        Decision.Line.ALONE);
  }
}
