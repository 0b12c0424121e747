package io.plumbline.audit;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.Actions;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;

/**
 * Writes down what an audit leads to, as an action with an owner and a date. The next audit asks
 * about it by name.
 */
public final class FileChange {
  private final AuditRoom room;
  private final Actions actions;
  private final Changes changes;

  public FileChange(AuditRoom room, Actions actions) {
    this.room = room;
    this.actions = actions;
    this.changes = new Changes(room.shelves().audits(), actions);
  }

  /** Whether the next audit asks about this one, as things stand. */
  public boolean isAskedAbout(Action action) {
    return changes.toAskAbout(action.team()).stream().anyMatch(each -> each.id() == action.id());
  }

  public Outcome<Action, Refusal> file(AuditId id, ActionDraft draft, MemberId by, RequestKey key) {
    return room.once(id, key, (audit, team) -> file(audit, team, draft, by));
  }

  private Outcome<Action, Refusal> file(Audit audit, Team team, ActionDraft draft, MemberId by) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotRunner(team));
    }
    if (audit.isRunning()) {
      return Outcome.refused(new Refusal.StillRunning(team, audit));
    }
    var flaws = draft.flaws(team, room.today(team));
    if (!flaws.isEmpty()) {
      return Outcome.refused(new Refusal.FlawedAction(flaws));
    }
    var now = room.now();
    var action = actions.add(team.id(), Changes.origin(audit.id()), draft, by, now);
    var details =
        Map.of("audit", Long.toString(audit.id().value()), "owner", draft.owner().value());
    room.trail().record(team.id(), "action.added", action.id(), by, now, details);
    room.trail().stale(audit);
    room.trail().staleHome(team, action.owner());
    return Outcome.done(action);
  }
}
