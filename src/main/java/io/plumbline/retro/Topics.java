package io.plumbline.retro;

import java.util.List;

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

  /** Whether this card leads a topic of the retro. */
  boolean includes(RetroId retro, CardId card) {
    return cards.isIn(retro, card) && groups(retro).leads(card);
  }
}
