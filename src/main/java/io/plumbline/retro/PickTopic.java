package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Optional;

/** Turns the talk to the next topic, or to the one that the facilitator picks. */
public final class PickTopic {
  private final RetroRoom room;
  private final TopicOrder topics;
  private final Parking parking;

  PickTopic(RetroRoom room, TopicOrder topics, Parking parking) {
    this.room = room;
    this.topics = topics;
    this.parking = parking;
  }

  /**
   * Goes on from {@code from}, the topic that the person saw: of two who press at once, one turns.
   */
  public Outcome<Retro.Discussing, Refusal> next(
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
            return against(Rule.TOPIC_MOVED_ON);
          }
          return topics
              .after(id, from)
              .map(next -> turn(discussing, next, by))
              .orElseGet(() -> against(Rule.NO_TOPIC_LEFT));
        });
  }

  public Outcome<Retro.Discussing, Refusal> pick(
      RetroId id, CardId topic, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Discussing discussing)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          return topics.includes(id, topic)
              ? turn(discussing, topic, by)
              : against(Rule.NO_SUCH_TOPIC);
        });
  }

  private Outcome<Retro.Discussing, Refusal> turn(
      Retro.Discussing from, CardId topic, MemberId by) {
    parking.turnTo(from.id(), topic);
    return room.move(from, from.turnTo(topic), "retro.topic_turned", room.turn(by));
  }

  private static Outcome<Retro.Discussing, Refusal> against(Rule rule) {
    return Outcome.refused(new Refusal.Against(rule));
  }
}
