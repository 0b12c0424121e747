package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.RetroRules;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import java.util.List;
import java.util.Optional;

/** Reminds one person that their cards or votes are awaited; is drawn only while they are. */
record ReminderCard(Boards boards) implements SurfaceRenderer {
  @Override
  public String view() {
    return "retro.reminder";
  }

  @Override
  public Optional<Rendered> render(Surface surface) {
    var id = new RetroId(surface.subject().workspace(), surface.subject().id());
    return boards
        .of(id)
        .filter(board -> board.retro().phase().name().equals(surface.key()))
        .filter(
            board ->
                surface.place() instanceof Place.ToMember to
                    && boards.missing(board).contains(to.member()))
        .map(ReminderCard::render);
  }

  static Rendered.Message render(Board board) {
    boolean collecting = board.retro() instanceof Retro.Collecting;
    var team = RetroWords.name(board.team());
    var sentence =
        collecting
            ? "%s. %s"
                .formatted(
                    PaceWords.until(board, "The retro of " + team + " collects cards"),
                    isAnonymous(board)
                        ? "You have not said yet that you have finished."
                        : "There is no card of yours yet.")
            : "%s. Your votes are still to come."
                .formatted(PaceWords.until(board, "The retro of " + team + " takes votes"));
    return new Rendered.Message(RetroWords.dated(sentence), blocks(board, sentence, collecting));
  }

  private static boolean isAnonymous(Board board) {
    return board.retro().rules().authors() == RetroRules.Authors.ANONYMOUS;
  }

  private static List<LayoutBlock> blocks(Board board, String sentence, boolean collecting) {
    var on = On.retro(board.retro().id()).written();
    var buttons =
        collecting
            ? Layout.actions(
                "retro.reminder_buttons",
                Layout.primary(Ids.ADD_CARD, "Add a card", on),
                Layout.button(Ids.FINISH, "I have nothing to add", on))
            : Layout.actions("retro.reminder_buttons", Layout.primary(Ids.OPEN_VOTES, "Vote", on));
    return Layout.blocks(
        Layout.section(sentence),
        Layout.context(
            "Only you get this, and nobody is told that you did."
                + (collecting && isAnonymous(board)
                    ? " Whether you wrote a card was not looked at."
                    : "")),
        buttons);
  }
}
