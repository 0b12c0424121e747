package io.plumbline.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.page.blocks.Scene;

/**
 * The modal on top.
 *
 * @param depth how many are open, itself included
 */
public record ModalView(Seen.Modal modal, Scene scene, int depth, String rev) {
  public JsonNode view() {
    return modal.view();
  }

  public boolean hasSubmit() {
    return view().hasNonNull("submit");
  }

  public String submit() {
    return view().path("submit").path("text").asText("Submit");
  }

  public String close() {
    var otherwise = depth > 1 ? "Back" : hasSubmit() ? "Cancel" : "Close";
    return view().path("close").path("text").asText(otherwise);
  }
}
