package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.GroupDeed;
import io.plumbline.retro.GroupStep;
import io.plumbline.retro.Pick;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where cards are grouped: proposals first, then the groups page by page. */
final class GroupsModal {
  /** Three blocks each, and two for each group of a page: together less than a view's 100. */
  private static final int PROPOSALS = 10;

  private static final int A_PAGE = 30;
  private static final int CARDS = 8;

  private GroupsModal() {}

  /**
   * @param word what became of the last press; empty where there is nothing to say
   */
  static View render(Board board, int page, String word) {
    var retro = board.retro().id();
    var groups = board.topics().stream().filter(Topic::isGroup).toList();
    var pages = new Pages<>(groups, A_PAGE, page);
    var about = On.page(retro, pages.page());
    var blocks = new ArrayList<LayoutBlock>();
    if (!word.isEmpty()) {
      blocks.add(Layout.section(word));
    }
    blocks.add(Layout.section("*" + TopicList.count(board) + ".* " + last(board)));
    blocks.add(tools(board, about));
    if (pages.page() == 0) {
      proposals(board, blocks);
    }
    blocks.add(Layout.section(groups.isEmpty() ? "*No group yet.*" : "*Groups*"));
    pages.shown().forEach(group -> blocks.addAll(group(board, group, pages.page())));
    pages.turning(Ids.GROUPS_PAGE, about).ifPresent(blocks::add);
    return Forms.toRead(Ids.GROUPS_VIEW, "Group cards", about, blocks);
  }

  /** What is said where the grouping is over. */
  static View over(String sentence) {
    return Forms.toRead(
        Ids.GROUPS_VIEW, "Group cards", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  private static void proposals(Board board, List<LayoutBlock> blocks) {
    var proposals = board.sorting().proposals();
    proposals.stream()
        .limit(PROPOSALS)
        .forEach(proposal -> blocks.addAll(ProposalBlocks.render(board.retro().id(), proposal, 0)));
    if (proposals.size() > PROPOSALS) {
      blocks.add(
          Layout.context(
              "and %s more, when these are answered"
                  .formatted(RetroWords.count(proposals.size() - PROPOSALS, "proposal"))));
    }
  }

  private static LayoutBlock tools(Board board, On about) {
    var tools = new ArrayList<BlockElement>();
    tools.add(Layout.primary(Ids.PICK_CARDS, "Choose cards to group", about.written()));
    board
        .sorting()
        .lastStep()
        .ifPresent(
            step ->
                tools.add(
                    Layout.button(
                        Ids.UNDO_GROUPING,
                        "Undo the last step",
                        new On(about.retro(), step.number(), about.page()).written())));
    return Layout.actions("retro.group_tools", tools.toArray(new BlockElement[0]));
  }

  private static String last(Board board) {
    return board
        .sorting()
        .lastStep()
        .map(step -> "Last: %s %s.".formatted(Mrkdwn.member(step.turn().someone()), did(step)))
        .orElse("");
  }

  /** What a step did, after the name of who did it. */
  static String did(GroupStep step) {
    GroupDeed deed = step.deed();
    var cards = RetroWords.count(deed.cards().size(), "card");
    return switch (deed.kind()) {
      case MERGED -> "grouped " + cards;
      case NAMED ->
          "named a group “%s”"
              .formatted(deed.newTitle().map(t -> RetroWords.escaped(t.value())).orElse(""));
      case TAKEN_OUT -> "took %s out of a group".formatted(cards);
      case KEPT_APART -> "kept %s apart".formatted(cards);
    };
  }

  private static List<LayoutBlock> group(Board board, Topic group, int page) {
    var heading =
        "*%s* · %s"
            .formatted(
                RetroWords.escaped(group.title()), RetroWords.count(group.cards().size(), "card"));
    var menu =
        OverflowMenuElement.builder()
            .actionId(Ids.on(Ids.GROUP_MENU, group.card().id()))
            .options(
                Arrays.stream(GroupDeedChoice.values())
                    .map(deed -> Layout.option(deed.label(group), value(board, group, page, deed)))
                    .toList())
            .build();
    return List.of(
        Layout.section("group_" + group.card().id().value(), heading, menu),
        Lines.cards(group.cards(), CARDS));
  }

  private static String value(Board board, Topic group, int page, GroupDeedChoice deed) {
    return GroupDeedChoice.Chosen.of(board.retro().id(), Pick.of(group), page, deed).written();
  }
}
