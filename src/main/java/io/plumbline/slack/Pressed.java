package io.plumbline.slack;

import com.slack.api.bolt.request.builtin.BlockActionRequest;
import java.util.Optional;

/** What a press is about, as its button or the option that was chosen says it. */
public final class Pressed {
  private Pressed() {}

  /** What the button carries; empty where it says nothing to us. */
  public static <T extends Record> Optional<T> button(BlockActionRequest request, Class<T> type) {
    return Payloads.read(request.getPayload().getActions().get(0).getValue(), type);
  }

  /** What the chosen option of a menu carries; empty where it says nothing to us. */
  public static <T extends Record> Optional<T> option(BlockActionRequest request, Class<T> type) {
    var option = request.getPayload().getActions().get(0).getSelectedOption();
    return Payloads.read(option == null ? null : option.getValue(), type);
  }
}
