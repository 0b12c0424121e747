package io.plumbline.retro;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import java.time.Instant;
import java.util.List;

/** Shows on the board that the time to collect is up. A facilitator moves on, not the clock. */
public final class WakeRetro implements Wakeable {
  static final String KIND = "retro";

  private final RetroRoom room;

  public WakeRetro(RetroRoom room) {
    this.room = room;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new RetroId(key.workspace(), key.id());
    room.transactions().run(() -> room.retros().hold(id).ifPresent(retro -> wake(retro, now)));
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return room.retros().waiting(until, limit);
  }

  private void wake(Retro retro, Instant now) {
    if (retro instanceof Retro.Collecting collecting
        && !collecting.timeIsUp()
        && !collecting.until().isAfter(now)
        && room.retros().move(collecting, collecting.withTimeUp())) {
      room.trail().stale(retro.id());
    }
  }
}
