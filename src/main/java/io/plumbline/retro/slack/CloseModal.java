package io.plumbline.retro.slack;

import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;

/** Asks before a retro is ended, and says what that does in the phase that it is in. */
final class CloseModal {
  private CloseModal() {}

  static View render(Board board) {
    var retro = board.retro();
    return Forms.toSend(
        Ids.CLOSE_FORM,
        "End the retro",
        "End it",
        On.retro(retro.id()),
        Layout.blocks(Layout.section(effect(board))));
  }

  /** What the team voted for and has not talked about; empty where that is nothing. */
  private static String stillToCome(Board board, Retro.Discussing retro) {
    long left =
        DiscussingCard.following(board, retro).stream()
            .filter(topic -> topic.votes() > 0 && !board.progress().isParked(topic))
            .count();
    return left == 0
        ? ""
        : "*%s with votes %s not been on yet.* Park what should come up in the next retro.\n"
            .formatted(RetroWords.count((int) left, "topic"), left == 1 ? "has" : "have");
  }

  /** The form's place taken by why it was not done. */
  static View answer(String sentence) {
    return Forms.toRead(
        Ids.CLOSE_FORM, "End the retro", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  private static String effect(Board board) {
    return board
        .retro()
        .fold(
            collecting ->
                "No card is shown yet. If you end it now, none will be: they wait, hidden, for the"
                    + " next retro.",
            grouping ->
                "The cards are being grouped. If you end it now, there is no vote, and the summary goes to"
                    + " the channel, with the names of those who took part.",
            voting ->
                "People are voting. If you end it now, the votes cast so far are counted and the"
                    + " summary goes to the channel, with the names of those who took part.",
            discussing ->
                stillToCome(board, discussing)
                    + "The summary goes to the channel and names those who took part. A closed retro cannot be"
                    + " opened again.",
            closed -> "This retro is closed already.");
  }
}
