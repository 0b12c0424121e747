package io.plumbline.sprint.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.sprint.EditPlan;
import io.plumbline.sprint.Item;
import java.util.ArrayList;

/** What is in a sprint before its lock: to be added to and taken out of. */
final class ItemsModal {
  static final String LINES = "lines";
  static final String GOAL = "goal";

  private ItemsModal() {}

  static View render(Plan plan) {
    var team = plan.team();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("*%s*".formatted(SprintWords.title(team, plan.sprint()))));
    for (var item : plan.items()) {
      blocks.add(
          Layout.section(
              "sprint.item_" + item.id(),
              Mrkdwn.escape(item.what()),
              Layout.button(
                  PlanIds.on(PlanIds.ITEM_REMOVE, item.id()),
                  "Take it out",
                  new PlanIds.One(team.id().value(), item.id()).written())));
    }
    blocks.add(
        Layout.input(
            LINES,
            "What else is in the sprint?",
            "One on each line, up to %d characters. At most %d in all."
                .formatted(Item.MAX_WHAT, EditPlan.MOST_ITEMS),
            PlainTextInputElement.builder().actionId("sprint.lines").multiline(true).build()));
    if (!plan.goals().isEmpty()) {
      var options =
          plan.goals().stream()
              .map(goal -> Layout.option(goal.says().what(), Long.toString(goal.id())))
              .toList();
      blocks.add(
          Layout.optional(
              GOAL,
              "For which goal?",
              "An item that serves no goal counts as one without a why.",
              StaticSelectElement.builder()
                  .actionId("sprint.items_goal")
                  .placeholder(Layout.plain("For none"))
                  .options(options)
                  .build()));
    }
    return Forms.toSend(PlanIds.ITEMS_FORM, "In the sprint", "Add", PlanIds.About.of(team), blocks);
  }
}
