package io.plumbline.commitment.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.Wording;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The form of the two sentences. */
final class WordingModal {
  static final String PRODUCT = "product";
  static final String ENGINEERING = "engineering";

  private WordingModal() {}

  static View render(Commitment commitment) {
    var wording = commitment.wording();
    var hint = "Up to %d characters.".formatted(Wording.MAX_LENGTH);
    var blocks =
        Layout.blocks(
            Layout.input(PRODUCT, "Product promises", hint, field(PRODUCT, wording.product())),
            Layout.input(
                ENGINEERING,
                "Engineering promises",
                hint,
                field(ENGINEERING, wording.engineering())),
            Layout.context("After a change both sides sign again. Earlier wordings are kept."));
    return Forms.toSend(Ids.FORM, "Change the wording", "Save", On.of(commitment), blocks);
  }

  private static PlainTextInputElement field(String name, String words) {
    return PlainTextInputElement.builder()
        .actionId("commitment." + name)
        .multiline(true)
        .initialValue(words)
        .build();
  }

  static Wording read(FormState state) {
    return new Wording(state.text(PRODUCT).orElse(""), state.text(ENGINEERING).orElse(""));
  }

  static Map<String, String> errors(Set<Wording.Flaw> flaws) {
    var errors = new LinkedHashMap<String, String>();
    for (var flaw : flaws) {
      switch (flaw) {
        case PRODUCT_MISSING -> errors.put(PRODUCT, "Say what product promises.");
        case ENGINEERING_MISSING -> errors.put(ENGINEERING, "Say what engineering promises.");
        case PRODUCT_LONG -> errors.put(PRODUCT, tooLong());
        case ENGINEERING_LONG -> errors.put(ENGINEERING, tooLong());
      }
    }
    return errors;
  }

  private static String tooLong() {
    return "Say it in at most %d characters.".formatted(Wording.MAX_LENGTH);
  }
}
