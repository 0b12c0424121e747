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
  private ItemsModal() {}

  /**
   * What the form is about.
   *
   * @param items how many there were: the form's fields are new ones after each that was added,
   *     since Slack keeps what was typed in a field that stays
   */
  public record About(long team, int items) {
    String lines() {
      return "lines_" + items;
    }

    String goal() {
      return "goal_" + items;
    }
  }

  static View render(Plan plan) {
    var team = plan.team();
    var about = new About(team.id().value(), plan.items().size());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section("*%s*".formatted(SprintWords.title(team, plan.sprint()))));
    for (var item : plan.items()) {
      blocks.add(
          Layout.section(
              "sprint.item_" + item.id(),
              Mrkdwn.escape(item.what()),
              Layout.spoken(
                  Layout.button(
                      PlanIds.on(PlanIds.ITEM_REMOVE, item.id()),
                      "Take it out",
                      new PlanIds.One(team.id().value(), item.id()).written()),
                  "Take it out: " + item.what())));
    }
    blocks.add(
        Layout.input(
            about.lines(),
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
              about.goal(),
              "For which goal?",
              "An item that serves no goal counts as one without a why.",
              StaticSelectElement.builder()
                  .actionId("sprint.items_goal")
                  .placeholder(Layout.plain("For none"))
                  .options(options)
                  .build()));
    }
    return Forms.toSend(PlanIds.ITEMS_FORM, "In the sprint", "Add", about, blocks);
  }
}
