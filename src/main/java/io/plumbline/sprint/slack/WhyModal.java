package io.plumbline.sprint.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.Goal;
import io.plumbline.sprint.Question;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a sprint is what it is: goals with whys, the coverage, the questions. */
final class WhyModal {
  private WhyModal() {}

  /** What the menu of a goal does. */
  enum GoalChoice {
    CHANGE("Change it"),
    REMOVE("Take it out");

    private final String label;

    GoalChoice(String label) {
      this.label = label;
    }
  }

  /** A choice about a goal. */
  record Chosen(GoalChoice choice, long team, long goal) {}

  static View render(Plan plan, MemberId viewer) {
    var team = plan.team();
    boolean edits = !plan.isLocked() && team.roster().runsRituals(viewer);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        Layout.section(
            "*%s*\n%s %s"
                .formatted(
                    SprintWords.title(team, plan.sprint()),
                    SprintWords.coverage(plan.coverage()),
                    open(plan.openQuestions()))));
    actions(plan, edits, blocks);
    if (plan.goals().isEmpty()) {
      blocks.add(
          Layout.section(
              "No goal is written down yet. %s can: `/why goal`."
                  .formatted(Phrases.planners(team))));
    }
    for (var goal : plan.goals()) {
      blocks.add(goal(plan, goal, edits));
      plan.about(goal).forEach(question -> blocks.add(question(plan, question, viewer)));
      blocks.add(Layout.context(items(plan, goal)));
    }
    without(plan, blocks);
    var all = List.copyOf(blocks.subList(0, Math.min(blocks.size(), Limits.VIEW_BLOCKS)));
    return Forms.toRead(PlanIds.VIEW, "Why", PlanIds.About.of(team), all);
  }

  private static String open(long questions) {
    return switch ((int) questions) {
      case 0 -> "No question is open.";
      case 1 -> "1 question is open.";
      default -> questions + " questions are open.";
    };
  }

  private static void actions(Plan plan, boolean edits, List<LayoutBlock> blocks) {
    var about = PlanIds.About.of(plan.team()).written();
    var buttons = new ArrayList<BlockElement>();
    if (!plan.goals().isEmpty()) {
      buttons.add(Layout.button(PlanIds.ASK_WHY, "I don't see the why", about));
    }
    if (edits) {
      buttons.add(Layout.button(PlanIds.GOAL_NEW, "Add a goal", about));
      buttons.add(Layout.button(PlanIds.ITEMS, "Edit the scope", about));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("sprint.why_buttons", buttons.toArray(BlockElement[]::new)));
    }
  }

  private static LayoutBlock goal(Plan plan, Goal goal, boolean edits) {
    if (!edits) {
      return Layout.section(GoalBlocks.text(goal));
    }
    var team = plan.team().id().value();
    var menu =
        OverflowMenuElement.builder()
            .actionId(PlanIds.on(PlanIds.GOAL_MORE, goal.id()))
            .options(
                List.of(
                    option(new Chosen(GoalChoice.CHANGE, team, goal.id())),
                    option(new Chosen(GoalChoice.REMOVE, team, goal.id()))))
            .build();
    return Layout.section("sprint.goal_" + goal.id(), GoalBlocks.text(goal), menu);
  }

  private static OptionObject option(Chosen chosen) {
    return Layout.option(chosen.choice().label, Payloads.write(chosen));
  }

  private static LayoutBlock question(Plan plan, Question question, MemberId viewer) {
    var line = GoalBlocks.line(question);
    boolean answers = question.isOpen() && plan.team().roster().productManagers().contains(viewer);
    return answers
        ? Layout.section(
            "sprint.question_" + question.id(),
            line,
            Layout.button(
                PlanIds.on(PlanIds.ANSWER, question.id()),
                "Answer",
                new PlanIds.One(plan.team().id().value(), question.id()).written()))
        : Layout.context(line);
  }

  private static String items(Plan plan, Goal goal) {
    var items =
        plan.items().stream()
            .filter(item -> item.goalId() == goal.id())
            .map(item -> Mrkdwn.escape(item.what()))
            .collect(Collectors.joining(", "));
    return items.isEmpty() ? "No item of the scope names this goal." : "In the scope: " + items;
  }

  private static void without(Plan plan, List<LayoutBlock> blocks) {
    var without =
        plan.items().stream()
            .filter(item -> item.goal().isEmpty())
            .map(item -> "• " + Mrkdwn.escape(item.what()))
            .toList();
    if (!without.isEmpty()) {
      blocks.add(Layout.divider());
      blocks.add(Layout.section("*Without a goal*\n" + String.join("\n", without)));
    }
  }
}
