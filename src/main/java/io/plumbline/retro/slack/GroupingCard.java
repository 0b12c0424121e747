package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;

/** The board after the reveal: what may say the same, the groups, and the cards in none. */
final class GroupingCard {
  private static final int PROPOSALS = 3;
  private static final int LINES = 30;

  private GroupingCard() {}

  static boolean mayGroup(Board board, MemberId viewer) {
    var roster = board.team().roster();
    return roster.runsRituals(viewer)
        || (board.retro().rules().anybodyGroups() && roster.includes(viewer));
  }

  static Rendered.Message render(Board board, Retro.Grouping retro) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board)));
    blocks.add(Layout.section(status(board, retro)));
    var proposals = board.sorting().proposals();
    proposals.stream()
        .limit(PROPOSALS)
        .forEach(proposal -> blocks.addAll(ProposalBlocks.render(retro.id(), proposal, 0)));
    if (proposals.size() > PROPOSALS) {
      blocks.add(
          Layout.context(
              "and %s more, under “Group cards”"
                  .formatted(RetroWords.count(proposals.size() - PROPOSALS, "proposal"))));
    }
    blocks.addAll(TopicList.render(board, LINES));
    blocks.add(Layout.context(progress(board)));
    blocks.add(buttons(retro));
    return new Rendered.Message(text(board), blocks);
  }

  private static LayoutBlock buttons(Retro.Grouping retro) {
    var on = On.retro(retro.id()).written();
    return Layout.actions(
        RetroBoard.BUTTONS,
        Layout.primary(Ids.GROUP_CARDS, "Group cards", on),
        RetroBoard.asking(
            Layout.button(Ids.OPEN_VOTING, "Open the voting", on),
            "Open the voting?",
            "People vote on the groups and on the cards in none. The groups stay as they are.",
            "Open it"),
        RetroBoard.more(retro, Choice.SHOW_TOPICS, Choice.SETTINGS, Choice.CLOSE));
  }

  private static String status(Board board, Retro.Grouping retro) {
    return "%s revealed the cards at %s. Group those that say the same, then open the voting. %s"
        .formatted(
            Mrkdwn.member(retro.revealed().by()),
            RetroWords.time(retro.revealed().at(), board.team()),
            who(board));
  }

  private static String who(Board board) {
    return board.retro().rules().anybodyGroups()
        ? "Everybody in the team can group; %s can open the voting."
            .formatted(RetroWords.facilitators(board.team()))
        : "%s can do both.".formatted(RetroWords.facilitators(board.team()));
  }

  private static String progress(Board board) {
    return TopicList.count(board) + " so far. People vote on topics: a group is one.";
  }

  private static String text(Board board) {
    return "%s. %s revealed. Group those that say the same, then open the voting."
        .formatted(RetroWords.escaped(RetroWords.title(board)), TopicList.count(board));
  }
}
