package io.plumbline.retro;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cards that say the same, two at least, the oldest first. The oldest leads: votes and notes on the
 * group name its card.
 *
 * @param title null until somebody names it
 */
public record Group(List<CardId> cards, @Nullable GroupTitle title) {
  public Group {
    cards = cards.stream().distinct().sorted(Comparator.comparingLong(CardId::value)).toList();
    if (cards.size() < 2) {
      throw new IllegalArgumentException("no group: " + cards);
    }
  }

  public CardId lead() {
    return cards.get(0);
  }

  public Optional<GroupTitle> given() {
    return Optional.ofNullable(title);
  }

  boolean hasAnyOf(Set<CardId> some) {
    return cards.stream().anyMatch(some::contains);
  }
}
