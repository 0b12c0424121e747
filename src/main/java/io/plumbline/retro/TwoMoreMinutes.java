package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Gives the phase, or the topic, that is on two minutes more, once its time is up. */
public final class TwoMoreMinutes {
  private final RetroRoom room;

  TwoMoreMinutes(RetroRoom room) {
    this.room = room;
  }

  /** Of two who press at once, one gives them. */
  public Outcome<Course, Refusal> give(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          if (!retro.isOpen()) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          var course = room.time().of(id).filter(Course::timeIsUp);
          if (course.isEmpty() || retro.rules().pace() instanceof Pace.Spread) {
            return Outcome.refused(new Refusal.Against(Rule.TIME_GOES_ON));
          }
          var longer = course.get().withTwoMore(room.now());
          room.time().keep(retro, longer);
          room.trail().record(team.id(), "retro.two_more_minutes", id.value(), by, room.now());
          room.trail().stale(id);
          return Outcome.done(longer);
        });
  }
}
