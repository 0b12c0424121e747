package io.plumbline.retro.slack;

import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.slack.Limits;

/** What a screen reader says for a button that stands in a view once for each of many topics. */
final class Spoken {
  private Spoken() {}

  static ButtonElement as(ButtonElement button, String words) {
    button.setAccessibilityLabel(Limits.cut(words.replace('\n', ' '), Limits.BUTTON_LABEL));
    return button;
  }
}
