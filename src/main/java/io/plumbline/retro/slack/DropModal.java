package io.plumbline.retro.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.action.Action;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.TypedText;
import java.util.Optional;

/** Asks in a word why an action of an earlier retro is dropped. */
final class DropModal {
  static final String WHY = "why";
  static final int MOST = 300;

  private DropModal() {}

  /** The action that is dropped, and the retro in which. */
  record About(long retro, long action) {}

  static View render(About about, Action action) {
    return Forms.toSend(
        Ids.DROP_FORM,
        "Drop the action",
        "Drop it",
        about,
        Layout.blocks(
            Layout.section(
                "*%s*\nIt will not be done, and nobody is reminded of it any more."
                    .formatted(RetroWords.excerpt(action.what()))),
            Layout.input(
                WHY,
                "Why is it dropped?",
                "One sentence. The team can read it.",
                PlainTextInputElement.builder().actionId(WHY).maxLength(MOST).build())));
  }

  static String why(FormState state) {
    return TypedText.clean(state.text(WHY).orElse(""));
  }

  /** What keeps the typed text from being a reason; empty where nothing does. */
  static Optional<String> flaw(String why) {
    if (TypedText.saysNothing(why)) {
      return Optional.of("Say why in a sentence.");
    }
    return TypedText.length(why) > MOST
        ? Optional.of("Say it in at most %d characters.".formatted(MOST))
        : Optional.empty();
  }
}
