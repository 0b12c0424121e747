package io.plumbline.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.sandbox.client.Client;
import io.plumbline.sandbox.client.Seen;
import io.plumbline.sandbox.client.Spot;
import io.plumbline.sandbox.page.blocks.Choices;
import java.util.List;

/**
 * People, channels and conversations to choose from, as the engine offers them at this spot; none
 * where the spot went while it was being drawn.
 */
record EngineChoices(Client client, Spot spot) implements Choices {
  @Override
  public List<Seen.Choice> of(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "users_select",
          "multi_users_select",
          "channels_select",
          "multi_channels_select",
          "conversations_select",
          "multi_conversations_select" ->
          offered(spot.element(element.path("action_id").asText()));
      default -> List.of();
    };
  }

  private List<Seen.Choice> offered(Spot.Element at) {
    try {
      return client.choices(at, "");
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
