package io.plumbline.retro;

import java.util.List;
import java.util.Set;

/** Which topics a retro has talked about, and which it put aside. */
public interface Parking {
  /** Puts the topic aside, behind all that were before. */
  void park(RetroId retro, CardId topic);

  /** The talk turns to the topic; one that was put aside is taken up by that. */
  void turnTo(RetroId retro, CardId topic);

  /** The topics that the talk has turned to, also where they were put aside then. */
  Set<CardId> beenOn(RetroId retro);

  /** What was put aside, in that order, also where it was taken up again. */
  List<Parked> in(RetroId retro);

  /**
   * A topic that was put aside.
   *
   * @param takenUp whether it was talked about after all
   */
  record Parked(CardId topic, boolean takenUp) {}
}
