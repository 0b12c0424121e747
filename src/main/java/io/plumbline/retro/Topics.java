package io.plumbline.retro;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the cards of a retro come to: groups of them, and single ones. */
final class Topics {
  private final Cards cards;
  private final Groupings groupings;
  private final Votes votes;

  Topics(Cards cards, Groupings groupings, Votes votes) {
    this.cards = cards;
    this.groupings = groupings;
    this.votes = votes;
  }

  Groups groups(RetroId retro) {
    return Groups.after(groupings.steps(retro));
  }

  /** The topics of the retro, the oldest first, with no votes. */
  List<Topic> in(RetroId retro) {
    return Topic.of(cards.in(retro), groups(retro));
  }

  /** The topics with everybody's votes, in the order in which they are talked about. */
  List<Topic> inOrder(RetroId retro) {
    return Topic.inOrder(in(retro), votes.count(retro));
  }

  /** The cards that lead the topics of the retro. */
  Set<CardId> leads(RetroId retro) {
    return in(retro).stream()
        .map(topic -> topic.card().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this card leads a topic of the retro. */
  boolean includes(RetroId retro, CardId card) {
    return cards.isIn(retro, card) && groups(retro).leads(card);
  }
}
