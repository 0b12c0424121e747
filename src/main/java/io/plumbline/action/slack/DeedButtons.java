package io.plumbline.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import io.plumbline.action.Action;
import io.plumbline.slack.Layout;
import java.util.List;

/** The buttons under an open action. */
final class DeedButtons {
  private static final List<DeedForm> RARER = List.of(DeedForm.HAND_OVER, DeedForm.REWORD);

  private DeedButtons() {}

  /** Done, move, drop, and what is rarer in the menu. */
  static LayoutBlock row(Action action, On on) {
    return Layout.actions(
        "action.row_" + action.id(),
        button(action, on.instead(DeedForm.DONE)),
        button(action, on.instead(DeedForm.MOVE)),
        button(action, on.instead(DeedForm.DROP)),
        menu(action, on));
  }

  /** Read aloud it says for which action it is: a list has many with the same word. */
  static ButtonElement button(Action action, On on) {
    var button = Layout.button(Ids.open(on.form(), action), on.form().label(), on.written());
    return Layout.spoken(button, spoken(action, on));
  }

  private static String spoken(Action action, On on) {
    return on.form().label() + ": " + action.what().replace('\n', ' ');
  }

  /** A menu has no label of its own, so its entry says which action it is about. */
  private static OverflowMenuElement menu(Action action, On on) {
    return OverflowMenuElement.builder()
        .actionId(Ids.more(action))
        .options(
            RARER.stream()
                .map(on::instead)
                .map(rarer -> Layout.option(spoken(action, rarer), rarer.written()))
                .toList())
        .build();
  }
}
