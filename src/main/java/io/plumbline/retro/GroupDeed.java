package io.plumbline.retro;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to the groups of a retro.
 *
 * @param cards the cards that it is done to, each once
 * @param title the new title where the group gets one, else null
 */
public record GroupDeed(Kind kind, List<CardId> cards, @Nullable GroupTitle title) {
  /** The kinds, as they are stored. */
  public enum Kind {
    /** The cards become one group. */
    MERGED,
    /** The group of these cards has a title. */
    NAMED,
    /** The cards leave their groups; a group of which one card is left is none. */
    TAKEN_OUT,
    /** The cards are not alike, whatever their words: no proposal brings them together. */
    KEPT_APART
  }

  public GroupDeed {
    cards = List.copyOf(cards);
  }

  static GroupDeed merge(List<CardId> cards, @Nullable GroupTitle title) {
    return new GroupDeed(Kind.MERGED, cards, title);
  }

  static GroupDeed name(List<CardId> cards, GroupTitle title) {
    return new GroupDeed(Kind.NAMED, cards, title);
  }

  static GroupDeed takeOut(List<CardId> cards) {
    return new GroupDeed(Kind.TAKEN_OUT, cards, null);
  }

  static GroupDeed keepApart(List<CardId> cards) {
    return new GroupDeed(Kind.KEPT_APART, cards, null);
  }

  public Optional<GroupTitle> newTitle() {
    return Optional.ofNullable(title);
  }
}
