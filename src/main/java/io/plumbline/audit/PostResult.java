package io.plumbline.audit;

import io.plumbline.audit.Audit.Posted;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;

/** Posts the result of an audit to the team's channel, without what was said by name. */
public final class PostResult {
  private final AuditRoom room;

  public PostResult(AuditRoom room) {
    this.room = room;
  }

  public Outcome<Audit, Refusal> post(AuditId id, MemberId by, RequestKey key) {
    return room.once(id, key, (audit, team) -> post(audit, team, by));
  }

  private Outcome<Audit, Refusal> post(Audit audit, Team team, MemberId by) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotRunner(team));
    }
    if (audit.isRunning()) {
      return Outcome.refused(new Refusal.StillRunning(team, audit));
    }
    if (audit.posted().isPresent()) {
      return Outcome.refused(new Refusal.Posted(audit));
    }
    if (room.shelves().results().of(audit.id()).forTheChannel().isEmpty()) {
      return Outcome.refused(new Refusal.NothingForTheChannel(team));
    }
    var now = room.now();
    room.shelves().audits().posted(audit.id(), new Posted(by, now));
    room.trail().record(audit, "audit.posted", by, now, Map.of());
    room.trail().post(audit, team);
    room.trail().stale(audit);
    return Outcome.done(room.shelves().audits().find(audit.id()).orElseThrow());
  }
}
