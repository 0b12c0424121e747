package io.plumbline.slack;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import java.util.Optional;

/** What a press is about. */
public final class Pressed {
  private Pressed() {}

  /**
   * What the button, or the option that was chosen in a menu, carries; empty where it says nothing
   * to us.
   */
  public static <T extends Record> Optional<T> about(BlockActionRequest request, Class<T> type) {
    var action = request.getPayload().getActions().get(0);
    var option = action.getSelectedOption();
    return Payloads.read(option == null ? action.getValue() : option.getValue(), type);
  }
}
