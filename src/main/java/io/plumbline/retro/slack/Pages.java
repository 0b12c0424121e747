package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.slack.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A long list, page by page.
 *
 * @param page from 0; one past the end shows the last
 */
record Pages<T>(List<T> all, int size, int page) {
  Pages {
    int last = Math.max(0, (all.size() - 1) / size);
    page = Math.max(0, Math.min(page, last));
  }

  List<T> shown() {
    return all.subList(page * size, Math.min(all.size(), (page + 1) * size));
  }

  /** How many pages there are, one at least. */
  int count() {
    return Math.max(1, (all.size() + size - 1) / size);
  }

  /** What stands on a page: {@code topics 41 to 80 of 300}. */
  String range(int of) {
    int first = of * size + 1;
    int last = Math.min(all.size(), first + size - 1);
    return first == last
        ? "topic %d of %d".formatted(first, all.size())
        : "topics %d to %d of %d".formatted(first, last, all.size());
  }

  static String back(String actionId) {
    return actionId + "_back";
  }

  /** Buttons to the pages before and after; empty where there is one page. */
  Optional<LayoutBlock> turning(String actionId, On about) {
    return turning(actionId, to -> about.at(to).written());
  }

  /**
   * @param value what the button to a page carries
   */
  Optional<LayoutBlock> turning(String actionId, IntFunction<String> value) {
    var buttons = new ArrayList<BlockElement>();
    if (page > 0) {
      buttons.add(Layout.button(back(actionId), "Page " + page, value.apply(page - 1)));
    }
    if ((page + 1) * size < all.size()) {
      buttons.add(Layout.button(actionId, "Page " + (page + 2), value.apply(page + 1)));
    }
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(Layout.actions("retro.pages", buttons.toArray(new BlockElement[0])));
  }
}
