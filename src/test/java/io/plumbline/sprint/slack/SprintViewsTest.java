package io.plumbline.sprint.slack;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.checkout;

import io.plumbline.slack.command.CommandHelp;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRules;
import io.plumbline.team.Sprint;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of a sprint's plan, and with hostile text in each place. */
final class SprintViewsTest {
  private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
  private static final SprintId ID = new SprintId(WORKSPACE, 3);
  private static final Sprint SPRINT =
      new Sprint(24, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 6));

  private static Goal goal(String typed) {
    var says = new GoalDraft(typed, typed, typed, "https://specs.example/pay");
    return new Goal(5, ID, says, PRIYA, MONDAY_TEN);
  }

  private static Question question(long id, String typed, Question.@Nullable Answer answer) {
    return new Question(
        WORKSPACE,
        id,
        5,
        typed,
        answer == null ? new Question.Asker.Anonymous() : new Question.Asker.Named(ELI),
        MONDAY_TEN,
        answer);
  }

  private static Plan plan(String typed, boolean locked) {
    var lock = locked ? new SprintPlan.Lock(MONDAY_TEN, PRIYA, SprintRules.DEFAULT) : null;
    return new Plan(
        checkout(),
        SPRINT,
        new SprintPlan(ID, checkout().id(), SPRINT, lock),
        true,
        List.of(goal(typed)),
        List.of(
            question(8, typed, new Question.Answer(typed, PRIYA, MONDAY_TEN)),
            question(9, typed, null)),
        List.of(
            new Item(1, ID, 5, typed, PRIYA, MONDAY_TEN, true, null, Item.Touch.NONE),
            new Item(2, ID, 0, typed, PRIYA, MONDAY_TEN, true, null, Item.Touch.NONE)));
  }

  @Test
  void the_kick_off_before_and_after_the_lock() {
    Golden.message("sprint", "kick_off_planning", KickOffCard.render(plan("Pay faster", false)));
    Golden.message("sprint", "kick_off_locked", KickOffCard.render(plan("Pay faster", true)));
  }

  @Test
  void why_for_a_product_manager_and_for_an_engineer() {
    Golden.view("sprint", "why_manager", WhyModal.render(plan("Pay faster", false), PRIYA));
    Golden.view("sprint", "why_engineer", WhyModal.render(plan("Pay faster", true), ELI));
  }

  @Test
  void forms() {
    Golden.view("sprint", "items", ItemsModal.render(plan("Pay faster", false)));
    Golden.view("sprint", "settings", SettingsModal.render(checkout(), SprintRules.DEFAULT));
    Golden.view("sprint", "ask", QuestionModal.ask(checkout(), List.of(goal("Pay faster"))));
    Golden.message("sprint", "help", CommandHelp.of(WhyVerb.ALL));
  }

  @Test
  void hostile_text_is_inert_wherever_it_stands() {
    Hostile.message(typed -> KickOffCard.render(plan(typed, true)));
    Hostile.view(typed -> WhyModal.render(plan(typed, false), LENA));
    Hostile.view(typed -> ItemsModal.render(plan(typed, false)));
    Hostile.view(
        typed ->
            QuestionModal.answer(
                checkout(), question(9, typed, null), GoalBlocks.text(goal(typed))));
    Hostile.view(typed -> QuestionModal.ask(checkout(), List.of(goal(typed))));
    Hostile.message(
        typed -> QuestionCard.render(checkout(), goal(typed), question(9, typed, null)));
    Hostile.blocks(typed -> List.of(WhySection.block(checkout(), question(9, typed, null))));
    Hostile.view(typed -> GoalModal.render(checkout(), SPRINT, 5, goal(typed).says()));
  }
}
