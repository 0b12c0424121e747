package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.retro.Board;
import io.plumbline.slack.Layout;
import java.util.ArrayList;
import java.util.List;

/** What a live board asks when the time of a phase or topic is up; the clock never decides. */
final class TimeUp {
  private static final String BUTTONS = "retro.time_up";

  private TimeUp() {}

  /**
   * @param forward what can be done instead, as it reads in the question
   */
  static List<LayoutBlock> ask(Board board, String forward, ButtonElement... buttons) {
    var row = new ArrayList<BlockElement>(List.of(buttons));
    var on = On.retro(board.retro().id()).written();
    row.add(1, Layout.button(Ids.TWO_MORE_MINUTES, "Two more minutes", on));
    return List.of(
        Layout.section(PaceWords.question(board, forward)),
        Layout.actions(BUTTONS, row.toArray(new BlockElement[0])));
  }
}
