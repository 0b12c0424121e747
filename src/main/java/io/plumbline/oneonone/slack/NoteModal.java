package io.plumbline.oneonone.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.Words;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import java.util.List;

/** The form of a note, or of what was decided. */
final class NoteModal {
  static final String WORDS = "words";

  private NoteModal() {}

  /** What the form is about. */
  public record About(long talk, Note.Kind kind) {}

  static View render(OneOnOne talk, Note.Kind kind) {
    var input =
        PlainTextInputElement.builder()
            .actionId("oneonone.words")
            .multiline(true)
            .focusOnLoad(true)
            .maxLength(Words.MAX_LENGTH)
            .build();
    boolean decides = kind == Note.Kind.DECISION;
    return Forms.toSend(
        Ids.NOTE_FORM,
        decides ? "Note a decision" : "Add a note",
        "Note",
        new About(talk.id().value(), kind),
        List.of(
            Layout.input(WORDS, decides ? "What did you decide?" : "What was said?", "", input),
            Layout.context(OneOnOneWords.ONLY_TWO)));
  }
}
