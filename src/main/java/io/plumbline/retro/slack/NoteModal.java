package io.plumbline.retro.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Note;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;

/** The form of a note: a new one on a topic, or one to change. */
final class NoteModal {
  static final String TEXT = "text";

  private NoteModal() {}

  /**
   * What the form is about.
   *
   * @param topic the card of the topic
   * @param note the note to change, 0 for a new one
   */
  public record About(long retro, long topic, long note) {
    RetroId retroIn(WorkspaceId workspace) {
      return new RetroId(workspace, retro);
    }

    CardId topicIn(WorkspaceId workspace) {
      return new CardId(workspace, topic);
    }

    Optional<NoteId> noteIn(WorkspaceId workspace) {
      return note == 0 ? Optional.empty() : Optional.of(new NoteId(workspace, note));
    }
  }

  /** A new one. */
  static View render(RetroId retro, CardId topic) {
    return render(new About(retro.value(), topic.value(), 0), "Add a note", "Add", "");
  }

  /** One that its author changes. */
  static View change(RetroId retro, Note note) {
    var about = new About(retro.value(), note.topic().value(), note.id().value());
    return render(about, "Change a note", "Save", note.text().value());
  }

  private static View render(About about, String title, String send, String words) {
    var text =
        PlainTextInputElement.builder()
            .actionId("retro.note_text")
            .multiline(true)
            .focusOnLoad(true);
    if (!words.isEmpty()) {
      text.initialValue(words);
    }
    return Forms.toSend(
        Ids.NOTE_FORM,
        title,
        send,
        about,
        Layout.blocks(
            Layout.input(
                TEXT,
                "What was said?",
                "Up to %d characters. It stands on the board with your name; “My notes” changes it."
                    .formatted(CardText.MAX_LENGTH),
                text.build())));
  }
}
