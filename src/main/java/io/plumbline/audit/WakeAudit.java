package io.plumbline.audit;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.team.Absences;
import io.plumbline.team.People;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Writes to those whom an audit asks, reminds those who are open, and closes it. */
public final class WakeAudit implements Wakeable {
  private final AuditRoom room;
  private final Inviting inviting;
  private final Prompting prompting;
  private final CloseAudit closeAudit;

  /**
   * @param random shuffles what is shown: nobody may be able to guess it
   */
  public WakeAudit(AuditRoom room, People people, Absences absences, Random random) {
    this.room = room;
    this.inviting = new Inviting(room);
    this.prompting = new Prompting(room, people, absences);
    this.closeAudit = new CloseAudit(room, random);
  }

  @Override
  public String kind() {
    return AuditTrail.KIND;
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return room.shelves().audits().waiting(until, limit);
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new AuditId(key.workspace(), key.id());
    var seen = room.shelves().audits().find(id).orElse(null);
    var team = seen == null ? null : room.team(seen.team()).orElse(null);
    if (seen == null || team == null) {
      room.transactions().run(() -> room.shelves().audits().wakeAt(id, null));
    } else if (seen.isRunning()) {
      wake(seen, team, now);
    } else if (room.shelves().audits().isDue(id, now)) {
      closeAudit.tell(seen, team);
    }
  }

  private void wake(Audit running, Team team, Instant now) {
    inviting.finish(running.id());
    if (running.closesAt().isAfter(now)) {
      prompting.prompt(running, team, now);
    } else {
      prompting.noticeDepartures(running, team);
      close(running.id(), team, now);
      closeAudit.tell(running, team);
    }
  }

  private void close(AuditId id, Team team, Instant now) {
    room.transactions()
        .run(
            () ->
                room.shelves()
                    .audits()
                    .hold(id)
                    .filter(Audit::isRunning)
                    .ifPresent(held -> closeAudit.close(held, team, now)));
  }
}
