package io.plumbline.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.page.blocks.Scene;

/** The app's Home tab; {@code rev} is empty as long as the app has published none. */
public record HomeView(String rev, Iterable<JsonNode> blocks, Scene scene) {
  public boolean isPublished() {
    return !rev.isEmpty();
  }
}
