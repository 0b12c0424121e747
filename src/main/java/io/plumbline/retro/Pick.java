package io.plumbline.retro;

import java.util.List;

/**
 * A topic as a person saw it when they picked it: where it has changed since, they meant another.
 *
 * @param lead the oldest card of the topic
 * @param cards how many cards it had
 */
public record Pick(CardId lead, int cards) {
  public static Pick of(Topic topic) {
    return new Pick(topic.card().id(), topic.cards().size());
  }

  /** Whether the topic is still the one that was picked. */
  boolean isStill(Groups groups) {
    List<CardId> now = groups.topic(lead);
    return now.get(0).equals(lead) && now.size() == cards;
  }
}
