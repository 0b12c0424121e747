package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

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
    blocks.add(Layout.context(progress(board) + PaceWords.facilitates(board)));
    buttons(board, retro, blocks);
    return new Rendered.Message(text(board), blocks);
  }

  private static void buttons(Board board, Retro.Grouping retro, List<LayoutBlock> blocks) {
    var on = On.retro(retro.id()).written();
    var more =
        RetroBoard.more(
            retro, Choice.SHOW_TOPICS, Choice.FACILITATE, Choice.SETTINGS, Choice.CLOSE);
    if (PaceWords.asks(board)) {
      var open = opening(Layout.primary(Ids.OPEN_VOTING, "Open the voting", on));
      blocks.addAll(TimeUp.ask(board, "open the voting", open));
      var group = Layout.button(Ids.GROUP_CARDS, "Group cards", on);
      blocks.add(Layout.actions(RetroBoard.BUTTONS, group, more));
    } else {
      var group = Layout.primary(Ids.GROUP_CARDS, "Group cards", on);
      var open = openVoting(retro);
      blocks.add(Layout.actions(RetroBoard.BUTTONS, group, open, more));
    }
  }

  /** The button that opens the voting, on the board and away from it. */
  static ButtonElement openVoting(Retro.Grouping retro) {
    return opening(
        Layout.button(Ids.OPEN_VOTING, "Open the voting", On.retro(retro.id()).written()));
  }

  private static ButtonElement opening(ButtonElement button) {
    return RetroBoard.asking(
        button,
        "Open the voting?",
        "People vote on the groups and on the cards in none. The groups stay as they are.",
        "Open it");
  }

  private static String status(Board board, Retro.Grouping retro) {
    var time = RetroWords.time(retro.revealed().at(), board.team());
    var revealed =
        retro
            .revealed()
            .person()
            .map(by -> "%s revealed the cards at %s.".formatted(Mrkdwn.member(by), time))
            .orElseGet(() -> "The cards were revealed at %s, the deadline.".formatted(time));
    var group = PaceWords.commaUntil(board, "Group those that say the same");
    var then = PaceWords.isSpread(board) ? "then the voting opens" : "then open the voting";
    return "%s %s; %s. %s".formatted(revealed, group, then, who(board));
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
    return "%s. %s%s revealed. Group those that say the same, then open the voting."
        .formatted(
            RetroWords.escaped(RetroWords.title(board)),
            PaceWords.plainTimeIsUp(board),
            TopicList.count(board));
  }
}
