package io.plumbline.sprint.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.stream.Collectors;

/**
 * The message of a sprint's first day: its goals with their whys, and whether the scope is locked.
 */
final class KickOffCard {
  private static final int ROOM = 46;

  private KickOffCard() {}

  static Rendered.Message render(Plan plan) {
    var team = plan.team();
    var title = SprintWords.title(team, plan.sprint());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("*%s*\n%s".formatted(title, standing(plan))));
    if (plan.goals().isEmpty()) {
      blocks.add(
          Layout.section(
              "This sprint has no goal yet. %s can write one: `/why goal`."
                  .formatted(Phrases.planners(team))));
    }
    for (var goal : plan.goals()) {
      blocks.add(Layout.section(GoalBlocks.text(goal)));
      blocks.addAll(GoalBlocks.questions(plan.about(goal)));
    }
    while (blocks.size() > ROOM) {
      blocks.remove(blocks.size() - 1);
    }
    blocks.add(Layout.context(SprintWords.coverage(plan.coverage())));
    blocks.add(buttons(plan));
    return new Rendered.Message(text(plan, title), blocks);
  }

  private static String standing(Plan plan) {
    return plan.lock()
        .map(
            lock ->
                "The scope is locked%s, %s. A change needs the agreement of engineering: `/scope request`."
                    .formatted(
                        lock.person().map(by -> " by " + Mrkdwn.member(by)).orElse(" by the clock"),
                        Phrases.moment(lock.at(), plan.team())))
        .orElse("Planning: the scope is not locked yet. `/scope items` writes what is in it.");
  }

  private static LayoutBlock buttons(Plan plan) {
    Team team = plan.team();
    var about = PlanIds.About.of(team).written();
    var buttons = new ArrayList<BlockElement>();
    if (!plan.goals().isEmpty()) {
      buttons.add(Layout.button(PlanIds.ASK_WHY, "I don't see the why", about));
    }
    if (!plan.isLocked()) {
      buttons.add(Layout.button(PlanIds.GOAL_NEW, "Add a goal", about));
      buttons.add(PlanIds.lockButton(team));
    } else {
      buttons.add(Layout.button(PlanIds.SHOW, "Show all", about));
    }
    return Layout.actions("sprint.kick_off_buttons", buttons.toArray(BlockElement[]::new));
  }

  private static String text(Plan plan, String title) {
    var goals =
        plan.goals().stream()
            .map(
                goal ->
                    "%s, because %s"
                        .formatted(
                            Mrkdwn.escape(goal.says().what()), Mrkdwn.escape(goal.says().why())))
            .collect(Collectors.joining("; "));
    return Limits.cut(
        goals.isEmpty() ? title + ". No goal yet." : title + ": " + goals, Limits.MESSAGE_TEXT);
  }
}
