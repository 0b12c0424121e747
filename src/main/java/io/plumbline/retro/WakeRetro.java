package io.plumbline.retro;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Looks after a retro's time. In a live one the board asks what to do when time is up, and a
 * facilitator moves on, not the clock; one that is spread over days moves on by itself.
 */
public final class WakeRetro implements Wakeable {
  static final String KIND = "retro";

  private final RetroRoom room;
  private final PhaseEnd phaseEnd;
  private final RemindMissing reminders;

  WakeRetro(RetroRoom room, PhaseEnd phaseEnd, RemindMissing reminders) {
    this.room = room;
    this.phaseEnd = phaseEnd;
    this.reminders = reminders;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new RetroId(key.workspace(), key.id());
    // people are looked up in Slack, so before anything is held
    var zones = reminders.zones(id);
    room.transactions()
        .run(
            () ->
                room.retros()
                    .hold(id)
                    .filter(Retro::isOpen)
                    .ifPresent(
                        retro ->
                            room.teams()
                                .find(retro.team())
                                .ifPresent(team -> wake(retro, team, zones, now))));
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return room.time().waiting(until, limit);
  }

  private void wake(Retro retro, Team team, Map<MemberId, ZoneId> zones, Instant now) {
    var course = room.time().of(retro.id()).orElse(null);
    if (course == null || course.nextLook().isEmpty()) {
      return;
    }
    if (!course.until().isAfter(now)) {
      up(retro, team, course, now);
    } else if (retro.rules().pace() instanceof Pace.Spread pace) {
      var next = reminders.remind(retro, team, course, pace, zones, now);
      room.time().keep(retro, course.lookingAt(next));
    } else {
      room.time().keep(retro, course);
    }
  }

  private void up(Retro retro, Team team, Course course, Instant now) {
    if (retro.rules().pace() instanceof Pace.Spread
        && phaseEnd.moveOn(retro, team, new Turn(null, now))) {
      return;
    }
    room.time().keep(retro, course.withTimeUp());
    room.trail().stale(retro.id());
  }
}
