package io.plumbline.retro.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.CardText;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;

/** The form of a note on the topic that is on. */
final class NoteModal {
  static final String TEXT = "text";

  private NoteModal() {}

  static View render(On about) {
    var text =
        PlainTextInputElement.builder()
            .actionId("retro.note_text")
            .multiline(true)
            .focusOnLoad(true);
    return Forms.toSend(
        Ids.NOTE_FORM,
        "Add a note",
        "Add",
        about,
        Layout.blocks(
            Layout.input(
                TEXT,
                "What was said?",
                "Up to %d characters. It stands on the board with your name."
                    .formatted(CardText.MAX_LENGTH),
                text.build())));
  }
}
