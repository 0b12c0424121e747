package io.plumbline.retro;

import java.util.List;

/** How the cards of each retro came to be grouped, step by step. */
public interface Groupings {
  /** The steps of the retro that stand, in the order in which they were done. */
  List<GroupStep> steps(RetroId retro);

  /** Adds a step after all others. The retro is held by the caller. */
  GroupStep add(RetroId retro, GroupDeed deed, Turn turn);

  /** Takes the step back and keeps a record of it; false where it does not stand. */
  boolean undo(RetroId retro, int number, Turn turn);
}
