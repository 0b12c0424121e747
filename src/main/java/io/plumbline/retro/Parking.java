package io.plumbline.retro;

import java.util.List;

/** The parking lots: topics that were put aside while a retro talked about its topics. */
public interface Parking {
  /** Puts the topic aside, behind all that were before. */
  void park(RetroId retro, CardId topic);

  /** The topic is talked about after all; does nothing where it is not parked. */
  void takeUp(RetroId retro, CardId topic);

  /** What was put aside, in that order, also where it was taken up again. */
  List<Parked> in(RetroId retro);

  /**
   * A topic that was put aside.
   *
   * @param takenUp whether it was talked about after all
   */
  record Parked(CardId topic, boolean takenUp) {}
}
