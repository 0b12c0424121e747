package io.plumbline.retro;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is talked about: a card, with the votes that it got. */
public record Topic(Card card, int votes) {
  /** Most votes first; of equals the older card first. */
  public static List<Topic> inOrder(List<Card> cards, Map<CardId, Integer> votes) {
    return cards.stream()
        .map(card -> new Topic(card, votes.getOrDefault(card.id(), 0)))
        .sorted(
            Comparator.comparingInt(Topic::votes)
                .reversed()
                .thenComparingLong(topic -> topic.card().id().value()))
        .toList();
  }
}
