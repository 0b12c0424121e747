package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import java.util.Arrays;

/** The living message of a retro: one drawing for each phase. */
final class RetroBoard {
  /** So many lines of topics stand on a message; a form shows the rest. */
  static final int MOST = 40;

  static final String BUTTONS = "retro.board_buttons";

  private RetroBoard() {}

  static Rendered.Message render(Board board) {
    return board
        .retro()
        .fold(
            collecting -> CollectingCard.render(board, collecting),
            grouping -> GroupingCard.render(board, grouping),
            voting -> VotingCard.render(board, voting),
            discussing -> DiscussingCard.render(board, discussing),
            closed -> ClosedCard.render(board, closed));
  }

  /** The menu of what is rarely done. */
  static OverflowMenuElement more(Retro retro, Choice... choices) {
    return OverflowMenuElement.builder()
        .actionId(Ids.MORE)
        .options(
            Arrays.stream(choices)
                .map(choice -> Layout.option(choice.label(), choice.on(retro.id()).written()))
                .toList())
        .build();
  }

  /** A button that asks before it does what cannot be undone. */
  static ButtonElement asking(
      ButtonElement button, String question, String explanation, String yes) {
    button.setConfirm(
        ConfirmationDialogObject.builder()
            .title(Layout.plain(question))
            .text(Layout.plain(explanation))
            .confirm(Layout.plain(yes))
            .deny(Layout.plain("Not yet"))
            .build());
    return button;
  }

  /** What says that a list goes on, with the button that shows all of it. */
  static LayoutBlock rest(Board board, int hidden, String what) {
    return Layout.section(
        "retro.rest",
        "and %d more".formatted(hidden),
        Layout.button(Ids.SHOW_TOPICS, "Show all " + what, On.retro(board.retro().id()).written()));
  }
}
