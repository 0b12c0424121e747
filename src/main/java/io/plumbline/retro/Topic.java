package io.plumbline.retro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is talked about: a card or a group of cards, with the votes that it got.
 *
 * @param given the title that somebody gave to the group; null where nobody did
 * @param cards the oldest first; it leads the topic
 */
public record Topic(@Nullable GroupTitle given, List<Card> cards, int votes) {
  public Topic {
    cards = List.copyOf(cards);
    if (cards.isEmpty()) {
      throw new IllegalArgumentException("a topic has a card");
    }
  }

  public Topic(Card card, int votes) {
    this(null, List.of(card), votes);
  }

  /** The card that leads the topic; its number is the topic's. */
  public Card card() {
    return cards.get(0);
  }

  public boolean isGroup() {
    return cards.size() > 1;
  }

  /** What the topic is called: as somebody named it, or as its first card begins. */
  public String title() {
    return given == null ? GroupTitle.from(card().text()) : given.value();
  }

  /** The topics that these cards make, the oldest first, with no votes. */
  static List<Topic> of(List<Card> cards, Groups groups) {
    var byLead = new LinkedHashMap<CardId, List<Card>>();
    Map<CardId, CardId> leads =
        groups.all().stream()
            .flatMap(group -> group.cards().stream().map(card -> Map.entry(card, group.lead())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    for (var card : cards) {
      byLead
          .computeIfAbsent(leads.getOrDefault(card.id(), card.id()), lead -> new ArrayList<>())
          .add(card);
    }
    return byLead.entrySet().stream()
        .map(entry -> new Topic(title(groups, entry.getKey()), entry.getValue(), 0))
        .toList();
  }

  /** Most votes first; of equals the older card first. */
  static List<Topic> inOrder(List<Topic> topics, Map<CardId, Integer> votes) {
    return topics.stream()
        .map(topic -> topic.with(votes.getOrDefault(topic.card().id(), 0)))
        .sorted(
            Comparator.comparingInt(Topic::votes)
                .reversed()
                .thenComparingLong(topic -> topic.card().id().value()))
        .toList();
  }

  private Topic with(int counted) {
    return new Topic(given, cards, counted);
  }

  private static @Nullable GroupTitle title(Groups groups, CardId lead) {
    return groups.all().stream()
        .filter(group -> group.lead().equals(lead))
        .map(Group::title)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
