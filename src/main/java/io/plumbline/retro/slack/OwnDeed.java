package io.plumbline.retro.slack;

import com.slack.api.model.block.element.OverflowMenuElement;
import io.plumbline.slack.Layout;
import java.util.Arrays;
import java.util.function.Function;

/** What a person can do with what they wrote, in the list of their own. */
enum OwnDeed {
  CHANGE("Change"),
  WITHDRAW("Withdraw");

  private final String label;

  OwnDeed(String label) {
    this.label = label;
  }

  /**
   * The menu beside one of them.
   *
   * @param written what choosing a deed says
   */
  static OverflowMenuElement menu(String actionId, Function<OwnDeed, String> written) {
    return OverflowMenuElement.builder()
        .actionId(actionId)
        .options(
            Arrays.stream(values())
                .map(deed -> Layout.option(deed.label, written.apply(deed)))
                .toList())
        .build();
  }
}
