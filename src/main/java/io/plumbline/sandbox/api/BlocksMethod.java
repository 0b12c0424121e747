package io.plumbline.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.sandbox.blocks.BlockCheck;
import io.plumbline.sandbox.blocks.Surface;
import io.plumbline.sandbox.blocks.ViewCheck;
import io.plumbline.sandbox.model.Json;

/** blocks.validate: says what is wrong without doing anything. */
final class BlocksMethod {
  private BlocksMethod() {}

  static ObjectNode validate(Call call) {
    var view = call.json("view", "invalid_arguments");
    var blocks = call.json("blocks", "invalid_blocks_format");
    var problems =
        view.map(
                given ->
                    ViewCheck.of(
                        given,
                        Json.text(given, "type").equals("home") ? Surface.HOME : Surface.MODAL))
            .or(() -> blocks.map(BlockCheck::ofMessage))
            .orElseThrow(() -> new Refusal("invalid_arguments"));
    if (problems.isEmpty()) {
      return Json.object().put("ok", true);
    }
    throw Refusal.of("invalid_blocks", problems);
  }
}
