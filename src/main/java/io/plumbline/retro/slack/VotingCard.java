package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;

/**
 * The board when voting: every topic with what it says of its authors, and how many people have
 * voted.
 */
final class VotingCard {
  private VotingCard() {}

  static Rendered.Message render(Board board, Retro.Voting retro) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board)));
    blocks.add(Layout.section(status(board, retro)));
    blocks.addAll(TopicList.render(board, RetroBoard.MOST));
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
            RetroBoard.more(retro, Choice.SHOW_TOPICS, Choice.SETTINGS, Choice.CLOSE)));
    return new Rendered.Message(text(board), blocks);
  }

  private static String status(Board board, Retro.Voting retro) {
    var ballot = retro.rules().ballot();
    return "%s %s at %s. Vote for what to talk about: %d votes each, at most %d on one topic."
        .formatted(
            Mrkdwn.member(retro.opened().by()),
            RetroWords.openedVoting(retro),
            RetroWords.time(retro.opened().at(), board.team()),
            ballot.budget(),
            ballot.cap());
  }

  private static String progress(Board board) {
    return "Votes stay hidden until the voting is closed. Voted so far: %d of %d."
        .formatted(board.voters().size(), board.team().roster().everyone().size());
  }

  private static String text(Board board) {
    return "%s. %s revealed. Vote for what to talk about."
        .formatted(RetroWords.escaped(RetroWords.title(board)), TopicList.count(board));
  }
}
