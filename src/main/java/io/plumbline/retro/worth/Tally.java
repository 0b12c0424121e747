package io.plumbline.retro.worth;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each score was given.
 *
 * @param counts those of the scores from the lowest to the highest
 */
public record Tally(List<Integer> counts) {
  public Tally {
    counts = List.copyOf(counts);
    if (counts.size() != Score.HIGHEST - Score.LOWEST + 1) {
      throw new IllegalArgumentException("a tally counts each score, not " + counts.size());
    }
  }

  public int answers() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  int total() {
    return IntStream.range(0, counts.size()).map(i -> (Score.LOWEST + i) * counts.get(i)).sum();
  }
}
