package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;

/**
 * The board after the reveal: every card with what it says of its author, and how many people have
 * voted.
 */
final class VotingCard {
  private VotingCard() {}

  static Rendered.Message render(Board board, Retro.Voting retro) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board)));
    blocks.add(Layout.section(status(board, retro)));
    var shown = RetroBoard.cut(board.topics());
    for (var column : board.columns()) {
      var cards =
          shown.stream().map(Topic::card).filter(card -> card.column().equals(column)).toList();
      if (!cards.isEmpty()) {
        blocks.add(Layout.section("*" + RetroWords.title(column) + "*"));
        blocks.add(Lines.cards(cards));
      }
    }
    if (RetroBoard.hasRest(board)) {
      blocks.add(RetroBoard.rest(board, "cards"));
    }
    blocks.add(Layout.context(progress(board)));
    var on = On.retro(retro.id()).written();
    blocks.add(
        Layout.actions(
            RetroBoard.BUTTONS,
            Layout.primary(Ids.OPEN_VOTES, "Vote", on),
            RetroBoard.asking(
                Layout.button(Ids.CLOSE_VOTING, "Close the voting", on),
                "Close the voting?",
                "The votes are counted and shown, and the talk begins with the first topic.",
                "Close it"),
            RetroBoard.more(retro, Choice.SHOW_TOPICS, Choice.CLOSE)));
    return new Rendered.Message(text(board), blocks);
  }

  private static String status(Board board, Retro.Voting retro) {
    var ballot = retro.rules().ballot();
    return "%s revealed the cards at %s. Vote for what to talk about: %d votes each, at most %d on one topic."
        .formatted(
            Mrkdwn.member(retro.revealed().by()),
            RetroWords.time(retro.revealed().at(), board.team()),
            ballot.budget(),
            ballot.cap());
  }

  private static String progress(Board board) {
    return "Votes stay hidden until the voting is closed. Voted so far: %d of %d."
        .formatted(board.voters().size(), board.team().roster().everyone().size());
  }

  private static String text(Board board) {
    return "%s. %s revealed. Vote for what to talk about."
        .formatted(
            RetroWords.escaped(RetroWords.title(board)),
            RetroWords.count(board.topics().size(), "card"));
  }
}
