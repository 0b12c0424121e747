package io.plumbline.retro;

import java.util.List;

/**
 * Topics that may say the same.
 *
 * @param words what makes them alike: the words that stand in two of them at least
 */
public record Proposal(List<Topic> topics, List<String> words) {
  public Proposal {
    topics = List.copyOf(topics);
    words = List.copyOf(words);
  }

  public List<Pick> picks() {
    return topics.stream().map(Pick::of).toList();
  }
}
