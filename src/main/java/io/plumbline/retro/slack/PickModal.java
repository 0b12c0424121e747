package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.GroupTitle;
import io.plumbline.retro.Pick;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import java.util.ArrayList;
import java.util.List;

/** The form in which somebody chooses what to group: cards, groups or both. */
final class PickModal {
  static final String CARDS = "cards";
  static final String TITLE = "title";

  /** Slack takes so many options in one group of a select. */
  private static final int MOST_OPTIONS = 100;

  private PickModal() {}

  static View render(Board board, int page) {
    var cards =
        MultiStaticSelectElement.builder()
            .actionId("retro.pick_cards_select")
            .placeholder(Layout.plain("Type to search"))
            .optionGroups(options(board))
            .focusOnLoad(true)
            .build();
    return Forms.toSend(
        Ids.PICK_FORM,
        "Choose cards to group",
        "Group",
        On.page(board.retro().id(), page),
        Layout.blocks(
            Layout.input(
                CARDS, "What says the same?", "Two or more: cards, groups, or both.", cards),
            title()));
  }

  private static LayoutBlock title() {
    var title = PlainTextInputElement.builder().actionId("retro.group_title");
    return Layout.optional(
        TITLE,
        "Title of the group",
        "Up to %d characters. Without one it is called as its first card begins."
            .formatted(GroupTitle.MAX_LENGTH),
        title.build());
  }

  private static List<OptionGroupObject> options(Board board) {
    var groups = new ArrayList<OptionGroupObject>();
    add("Groups", board.topics().stream().filter(Topic::isGroup).toList(), groups);
    for (var column : board.columns()) {
      add(
          column.title(),
          board.topics().stream()
              .filter(topic -> !topic.isGroup() && topic.card().column().equals(column))
              .toList(),
          groups);
    }
    return groups;
  }

  private static void add(String label, List<Topic> topics, List<OptionGroupObject> groups) {
    for (int from = 0; from < topics.size(); from += MOST_OPTIONS) {
      var part = topics.subList(from, Math.min(topics.size(), from + MOST_OPTIONS));
      var name =
          topics.size() > MOST_OPTIONS
              ? "%s, from %d".formatted(Limits.cut(label, Limits.OPTION_TEXT - 12), from + 1)
              : Limits.cut(label, Limits.OPTION_TEXT);
      groups.add(
          OptionGroupObject.builder()
              .label(Layout.plain(name))
              .options(part.stream().map(PickModal::option).toList())
              .build());
    }
  }

  private static OptionObject option(Topic topic) {
    var label =
        topic.isGroup()
            ? "%s (%d cards)".formatted(Limits.cut(topic.title(), 60), topic.cards().size())
            : topic.title();
    return Layout.option(label, Picks.Picked.written(Pick.of(topic)));
  }
}
