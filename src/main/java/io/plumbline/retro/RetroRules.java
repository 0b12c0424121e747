package io.plumbline.retro;

/**
 * How a team holds its retros. A retro keeps the rules that it was opened with.
 *
 * @param anybodyGroups whether everybody in the team may group cards, not only who runs rituals
 * @param usualActions one action more than this, and the person is asked whether they mean it
 */
public record RetroRules(
    Columns columns,
    Authors authors,
    Ballot ballot,
    boolean anybodyGroups,
    Pace pace,
    int usualActions) {
  /** The rules of a team that chose no others. */
  public static final RetroRules DEFAULT =
      new RetroRules(Columns.DEFAULT, Authors.SHOWN, Ballot.DEFAULT, false, new Pace.Live(), 3);

  public RetroRules {
    if (usualActions < 1) {
      throw new IllegalArgumentException("a retro usually has an action");
    }
  }

  /** Whether a card says who wrote it. */
  public enum Authors {
    /** After the reveal each card shows its author. */
    SHOWN,
    /** Nobody can look up who wrote a card once it is revealed. */
    ANONYMOUS
  }
}
