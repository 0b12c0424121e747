package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.slack.Layout;
import java.util.function.Function;

/** What a person can do with what they wrote, in the list of their own. */
enum OwnDeed {
  CHANGE("Change"),
  WITHDRAW("Withdraw");

  private final String label;

  OwnDeed(String label) {
    this.label = label;
  }

  /**
   * The buttons below one of them; what is withdrawn is gone, so that is asked first.
   *
   * @param words what they wrote, by which the buttons are told apart when they are read aloud
   */
  static LayoutBlock row(
      String blockId,
      String words,
      Function<OwnDeed, String> actionId,
      Function<OwnDeed, String> written) {
    Function<OwnDeed, ButtonElement> button =
        deed ->
            Layout.spoken(
                Layout.button(actionId.apply(deed), deed.label, written.apply(deed)),
                deed.label + ": " + words);
    return Layout.actions(
        blockId,
        button.apply(CHANGE),
        RetroBoard.asking(
            button.apply(WITHDRAW), "Withdraw it?", "It goes for good.", "Withdraw it"));
  }
}
