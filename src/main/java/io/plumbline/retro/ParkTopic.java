package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Optional;

/** Puts the topic that is on aside and turns to the next; it comes after all others. */
public final class ParkTopic {
  private final RetroRoom room;
  private final TopicOrder topics;
  private final Parking parking;

  ParkTopic(RetroRoom room, TopicOrder topics, Parking parking) {
    this.room = room;
    this.topics = topics;
    this.parking = parking;
  }

  /** Parks {@code from}, the topic that the person saw: of two who press at once, one parks it. */
  public Outcome<Retro.Discussing, Refusal> park(
      RetroId id, CardId from, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Discussing discussing)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          if (!discussing.currentTopic().equals(Optional.of(from))) {
            return Outcome.refused(new Refusal.Against(Rule.TOPIC_MOVED_ON));
          }
          var next = topics.after(id, from);
          parking.park(id, from);
          next.ifPresent(topic -> parking.turnTo(id, topic));
          var to = next.map(discussing::turnTo).orElseGet(discussing::withoutTopic);
          return room.move(discussing, to, "retro.topic_parked", room.turn(by));
        });
  }
}
