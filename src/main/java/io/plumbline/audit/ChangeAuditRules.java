package io.plumbline.audit;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;

/** Changes how a team holds its audits; one that runs keeps the rules of its opening. */
public final class ChangeAuditRules {
  private final AuditRoom room;

  public ChangeAuditRules(AuditRoom room) {
    this.room = room;
  }

  /** Returns the rules that the next audit has. */
  public Outcome<AuditRules, Refusal> change(
      Team team, AuditRules rules, MemberId by, RequestKey key) {
    if (!team.roster().runsRituals(by)) {
      return Outcome.refused(new Refusal.NotRunner(team));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          room.shelves().rules().set(team.id(), rules, by, room.now());
          var details =
              Map.of(
                  "who", rules.who().name(),
                  "mirror", Boolean.toString(rules.mirror()),
                  "threshold", Integer.toString(rules.threshold()));
          room.trail().record(team.id(), "audit.rules_set", 0, by, room.now(), details);
          return Outcome.done(rules);
        });
  }
}
