package io.plumbline.sprint;

import java.util.List;

/**
 * How much of a sprint's scope has a why.
 *
 * @param items how many items are in
 * @param withWhy how many of them serve a goal, which has one
 */
public record WhyCoverage(int items, int withWhy) {
  public WhyCoverage {
    if (withWhy < 0 || withWhy > items) {
      throw new IllegalArgumentException(withWhy + " of " + items + " items have a why");
    }
  }

  public static WhyCoverage of(List<Item> items) {
    var present = items.stream().filter(Item::isIn).toList();
    long with = present.stream().filter(item -> item.goal().isPresent()).count();
    return new WhyCoverage(present.size(), Math.toIntExact(with));
  }
}
