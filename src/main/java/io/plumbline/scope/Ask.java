package io.plumbline.scope;

import io.plumbline.sprint.Item;
import io.plumbline.sprint.WebLink;
import io.plumbline.workspace.TypedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to change in a sprint's scope.
 *
 * @param itemId the item that is removed, swapped or changed; 0 where one is added
 * @param itemWords what that item was called when it was asked; empty where one is added
 * @param what what comes in, or what the item becomes
 * @param size roughly how much work; may be empty
 * @param evidence a link; may be empty
 * @param needed by when; null where it does not matter
 */
public record Ask(
    Kind kind,
    long itemId,
    String itemWords,
    String what,
    String whyNow,
    Leaves leaves,
    String size,
    String evidence,
    @Nullable LocalDate needed) {
  public static final int MAX_WHAT = Item.MAX_WHAT;
  public static final int MAX_WHY = 3000;
  public static final int MAX_LEAVES = 300;
  public static final int MAX_SIZE = 100;
  private static final int MAX_YEARS = 1;

  public Ask {
    what = TypedText.oneLine(what);
    whyNow = TypedText.clean(whyNow);
    size = TypedText.oneLine(size);
    evidence = TypedText.oneLine(evidence);
  }

  /** The kinds of change. */
  public enum Kind {
    ADD,
    REMOVE,
    SWAP,
    CHANGE;

    /** Whether it is about an item that is in the sprint. */
    public boolean needsItem() {
      return this != ADD;
    }

    /** Whether something has to make room for it, or the requester say that nothing does. */
    public boolean needsRoom() {
      return this == ADD || this == CHANGE;
    }

    /** Whether it brings a new item in. */
    public boolean bringsItem() {
      return this == ADD || this == SWAP;
    }
  }

  /**
   * What leaves to make room.
   *
   * @param itemId the item that leaves; 0 where none does
   * @param words in the requester's words, or what the item was called
   */
  public record Leaves(How how, long itemId, String words) {
    public static final Leaves NOTHING = new Leaves(How.NOTHING, 0, "");
    public static final Leaves UNSAID = new Leaves(How.UNSAID, 0, "");

    public Leaves {
      words = TypedText.oneLine(words);
    }

    /** The ways in which it can be said. */
    public enum How {
      /** Nobody said anything about it. */
      UNSAID,
      /** Explicitly nothing: that is why they ask. */
      NOTHING,
      ITEM,
      WORDS
    }

    public static Leaves item(long id) {
      return new Leaves(How.ITEM, id, "");
    }

    public static Leaves words(String words) {
      return new Leaves(How.WORDS, 0, words);
    }
  }

  /** The same with the items by their present names, so that it reads the same for ever. */
  Ask naming(List<Item> present) {
    var room =
        leaves.how() == Leaves.How.ITEM
            ? new Leaves(Leaves.How.ITEM, leaves.itemId(), name(present, leaves.itemId()))
            : leaves;
    return new Ask(kind, itemId, name(present, itemId), what, whyNow, room, size, evidence, needed);
  }

  private static String name(List<Item> present, long id) {
    return present.stream().filter(item -> item.id() == id).map(Item::what).findFirst().orElse("");
  }

  /** The item that is removed, swapped or changed. */
  public OptionalLong item() {
    return itemId == 0 ? OptionalLong.empty() : OptionalLong.of(itemId);
  }

  public Optional<LocalDate> neededBy() {
    return Optional.ofNullable(needed);
  }

  /**
   * What keeps it from being asked; empty where nothing does.
   *
   * @param present the items that are in the sprint
   */
  public Set<Flaw> flaws(List<Item> present, LocalDate today) {
    var flaws = EnumSet.noneOf(Flaw.class);
    check(what, MAX_WHAT, Flaw.WHAT_MISSING, Flaw.WHAT_TOO_LONG, flaws);
    check(whyNow, MAX_WHY, Flaw.WHY_MISSING, Flaw.WHY_TOO_LONG, flaws);
    if (kind.needsItem() && !isIn(present, itemId)) {
      flaws.add(itemId == 0 ? Flaw.ITEM_MISSING : Flaw.ITEM_GONE);
    }
    if (kind.needsRoom()) {
      checkRoom(present, flaws);
    }
    if (TypedText.length(size) > MAX_SIZE) {
      flaws.add(Flaw.SIZE_TOO_LONG);
    }
    if (!evidence.isEmpty() && !WebLink.isOne(evidence)) {
      flaws.add(Flaw.EVIDENCE_NO_LINK);
    }
    neededBy().ifPresent(day -> checkDay(day, today, flaws));
    return flaws;
  }

  private void checkRoom(List<Item> present, Set<Flaw> flaws) {
    switch (leaves.how()) {
      case UNSAID -> flaws.add(Flaw.LEAVES_MISSING);
      case WORDS ->
          check(leaves.words(), MAX_LEAVES, Flaw.LEAVES_WORDS_MISSING, Flaw.LEAVES_TOO_LONG, flaws);
      case ITEM -> {
        if (!isIn(present, leaves.itemId())) {
          flaws.add(Flaw.LEAVES_GONE);
        } else if (kind == Kind.CHANGE && leaves.itemId() == itemId) {
          flaws.add(Flaw.LEAVES_ITSELF);
        }
      }
      case NOTHING -> {}
    }
  }

  private static void checkDay(LocalDate day, LocalDate today, Set<Flaw> flaws) {
    if (day.isBefore(today)) {
      flaws.add(Flaw.NEEDED_BY_PAST);
    } else if (day.isAfter(today.plusYears(MAX_YEARS))) {
      flaws.add(Flaw.NEEDED_BY_TOO_FAR);
    }
  }

  private static void check(String text, int most, Flaw missing, Flaw tooLong, Set<Flaw> flaws) {
    if (TypedText.saysNothing(text)) {
      flaws.add(missing);
    } else if (TypedText.length(text) > most) {
      flaws.add(tooLong);
    }
  }

  private static boolean isIn(List<Item> present, long id) {
    return present.stream().anyMatch(item -> item.id() == id);
  }

  /** What can be wrong with it. */
  public enum Flaw {
    WHAT_MISSING,
    WHAT_TOO_LONG,
    WHY_MISSING,
    WHY_TOO_LONG,
    ITEM_MISSING,
    ITEM_GONE,
    LEAVES_MISSING,
    LEAVES_WORDS_MISSING,
    LEAVES_TOO_LONG,
    LEAVES_GONE,
    LEAVES_ITSELF,
    SIZE_TOO_LONG,
    EVIDENCE_NO_LINK,
    NEEDED_BY_PAST,
    NEEDED_BY_TOO_FAR
  }
}
