package io.plumbline.audit.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.audit.Answers;
import io.plumbline.audit.Result;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Payloads;

/** A wish that somebody wrote, with the button that makes a change of it. */
final class TextBlock {
  private TextBlock() {}

  static LayoutBlock withButton(Result shown, String text, int number) {
    var block = Layout.asTyped(Limits.cut(text, Answers.MAX_TEXT));
    block.setBlockId("audit.wish_" + number);
    var button =
        Layout.button(
            Ids.of(Ids.CHANGE, shown.audit().id(), 100 + number),
            "Make it a change",
            Payloads.write(ChangeModal.Start.wish(shown.audit(), number)));
    button.setAccessibilityLabel(Limits.cut("Make it a change: " + text, Limits.BUTTON_LABEL));
    block.setAccessory(button);
    return block;
  }
}
