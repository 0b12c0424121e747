package io.plumbline.sandbox.page.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Seen;
import java.util.List;

/** What a select offers that does not carry its own options: people, channels, conversations. */
@FunctionalInterface
public interface Choices {
  /**
   * The choices in the order in which they are shown; none where the select is not of this kind.
   */
  List<Seen.Choice> of(JsonNode element);

  /** For where nothing can be chosen. */
  static Choices none() {
    return element -> List.of();
  }
}
