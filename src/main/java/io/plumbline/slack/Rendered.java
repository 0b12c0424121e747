package io.plumbline.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** What a surface shows. */
public sealed interface Rendered {
  /**
   * A message.
   *
   * @param text says the same in plain words: the notification, and what a screen reader reads
   */
  record Message(String text, List<LayoutBlock> blocks) implements Rendered {
    public Message {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a message needs a plain-text fallback");
      }
      blocks = List.copyOf(blocks);
    }
  }

  /** An App Home. */
  record Home(View view) implements Rendered {}
}
