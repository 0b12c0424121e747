package io.plumbline.sandbox.page.blocks;

import java.util.List;

/** Options under one caption, which is empty where there is none. */
public record OptionGroup(String caption, List<Option> options) {
  public OptionGroup {
    options = List.copyOf(options);
  }
}
