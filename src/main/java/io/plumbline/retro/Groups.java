package io.plumbline.retro;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the cards of a retro are grouped at a moment. A card in no group is a topic of its own.
 *
 * @param all no card is in two of them
 * @param apart cards of which somebody said that they are not alike
 */
public record Groups(List<Group> all, List<Set<CardId>> apart) {
  static final Groups NONE = new Groups(List.of(), List.of());

  public Groups {
    all = List.copyOf(all);
    apart = List.copyOf(apart);
  }

  /** What these steps make of the cards, one after the other. */
  static Groups after(List<GroupStep> steps) {
    var groups = NONE;
    for (var step : steps) {
      groups = groups.after(step.deed());
    }
    return groups;
  }

  Groups after(GroupDeed deed) {
    var cards = Set.copyOf(deed.cards());
    return switch (deed.kind()) {
      case MERGED -> merged(cards, deed.title());
      case NAMED -> named(cards, deed.title());
      case TAKEN_OUT -> without(cards);
      case KEPT_APART -> new Groups(all, Stream.concat(apart.stream(), Stream.of(cards)).toList());
    };
  }

  /** The group that the card is in. */
  public Optional<Group> of(CardId card) {
    return all.stream().filter(group -> group.cards().contains(card)).findFirst();
  }

  /** Whether the card stands for a topic: it leads its group, or is in none. */
  boolean leads(CardId card) {
    return of(card).map(group -> group.lead().equals(card)).orElse(true);
  }

  /** The cards of the topic that this card leads. */
  List<CardId> topic(CardId lead) {
    return of(lead).map(Group::cards).orElse(List.of(lead));
  }

  /** Whether somebody said that the topics are not alike. */
  boolean areApart(List<CardId> one, List<CardId> other) {
    return apart.stream()
        .anyMatch(
            cards ->
                one.stream().anyMatch(cards::contains) && other.stream().anyMatch(cards::contains));
  }

  /** The one group of these cards; with no new title it keeps the first of their earlier ones. */
  private Groups merged(Set<CardId> cards, @Nullable GroupTitle title) {
    var earlier =
        all.stream()
            .filter(group -> group.hasAnyOf(cards))
            .map(Group::title)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    var together = new ArrayList<Group>(without(cards).all());
    together.add(new Group(List.copyOf(cards), title == null ? earlier : title));
    return new Groups(together, apart);
  }

  private Groups named(Set<CardId> cards, @Nullable GroupTitle title) {
    return new Groups(
        all.stream()
            .map(group -> group.hasAnyOf(cards) ? new Group(group.cards(), title) : group)
            .toList(),
        apart);
  }

  private Groups without(Set<CardId> cards) {
    var left = new ArrayList<Group>();
    for (var group : all) {
      var rest = new HashSet<>(group.cards());
      rest.removeAll(cards);
      if (rest.size() > 1) {
        left.add(new Group(List.copyOf(rest), group.title()));
      }
    }
    return new Groups(left, apart);
  }
}
