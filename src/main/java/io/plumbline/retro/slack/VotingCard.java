package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    carriedOver(board).ifPresent(blocks::add);
    blocks.add(Layout.context(progress(board) + PaceWords.facilitates(board)));
    buttons(board, retro, blocks);
    return new Rendered.Message(text(board), blocks);
  }

  private static void buttons(Board board, Retro.Voting retro, List<LayoutBlock> blocks) {
    var on = On.retro(retro.id()).written();
    var more =
        RetroBoard.more(
            retro,
            Choice.SHOW_TOPICS,
            Choice.MISSING,
            Choice.FACILITATE,
            Choice.SETTINGS,
            Choice.CLOSE);
    if (PaceWords.asks(board)) {
      var close = closing(Layout.primary(Ids.CLOSE_VOTING, "Close the voting", on));
      blocks.addAll(TimeUp.ask(board, "close the voting", close));
      var vote = Layout.button(Ids.OPEN_VOTES, "Vote", on);
      blocks.add(Layout.actions(RetroBoard.BUTTONS, vote, more));
    } else {
      var vote = Layout.primary(Ids.OPEN_VOTES, "Vote", on);
      var close = closeVoting(retro);
      blocks.add(Layout.actions(RetroBoard.BUTTONS, vote, close, more));
    }
  }

  /** The button that closes the voting, on the board and away from it. */
  static ButtonElement closeVoting(Retro.Voting retro) {
    return closing(
        Layout.button(Ids.CLOSE_VOTING, "Close the voting", On.retro(retro.id()).written()));
  }

  private static ButtonElement closing(ButtonElement button) {
    return RetroBoard.asking(
        button,
        "Close the voting?",
        "The votes are counted and shown, and the talk begins with the first topic.",
        "Close it");
  }

  private static String status(Board board, Retro.Voting retro) {
    var ballot = retro.rules().ballot();
    var time = RetroWords.time(retro.opened().at(), board.team());
    var opened =
        retro
            .opened()
            .person()
            .map(by -> Mrkdwn.member(by) + " " + RefusalWords.openedVoting(retro) + " at " + time)
            .orElseGet(
                () -> RefusalWords.votingWasOpened(retro) + " at " + time + ", the deadline");
    return "%s. %s for what to talk about: %d votes each, at most %d on one topic."
        .formatted(opened, PaceWords.until(board, "Vote"), ballot.budget(), ballot.cap());
  }

  /** What an earlier retro had put aside. */
  private static Optional<LayoutBlock> carriedOver(Board board) {
    int carried = board.progress().carried().size();
    return carried == 0
        ? Optional.empty()
        : Optional.of(
            Layout.context(
                RetroWords.count(carried, "card")
                    + " of these "
                    + (carried == 1 ? "was" : "were")
                    + " parked by an earlier retro."));
  }

  private static String progress(Board board) {
    return "Votes stay hidden until the voting is closed. Voted so far: %d of %d."
        .formatted(board.voters().size(), board.team().roster().everyone().size());
  }

  private static String text(Board board) {
    return "%s. %s%s to vote on. %s for what to talk about."
        .formatted(
            RetroWords.escaped(RetroWords.title(board)),
            PaceWords.plainTimeIsUp(board),
            TopicList.count(board),
            PaceWords.plainUntil(board, "Vote"));
  }
}
