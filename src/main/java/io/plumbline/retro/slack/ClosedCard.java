package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;

/** The board of a retro that is over: how it ended. What came of it stands in the summary. */
final class ClosedCard {
  private ClosedCard() {}

  static Rendered.Message render(Board board, Retro.Closed retro) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board)));
    var closed =
        retro
            .closed()
            .person()
            .map(by -> "Closed by %s at %s.".formatted(Mrkdwn.member(by), time(board, retro)))
            .orElseGet(() -> "Closed at %s, its deadline.".formatted(time(board, retro)));
    blocks.add(Layout.section(closed + " " + result(board, retro)));
    var text = "%s. Closed. %s".formatted(RetroWords.title(board), result(board, retro));
    return new Rendered.Message(RetroWords.escaped(text), blocks);
  }

  private static String time(Board board, Retro.Closed retro) {
    return RetroWords.time(retro.closed().at(), board.team());
  }

  private static String result(Board board, Retro.Closed retro) {
    if (!retro.wasRevealed()) {
      return "It ended before the reveal. The cards that were written wait, hidden, for the next"
          + " retro.";
    }
    return "%s and %s: they stand in the summary below."
        .formatted(
            RetroWords.count(board.topics().size(), "topic"),
            RetroWords.count(board.actions().size(), "action"));
  }
}
