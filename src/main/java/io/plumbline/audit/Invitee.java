package io.plumbline.audit;

import io.plumbline.audit.AuditRules.Who;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Somebody whom an audit asks. */
public record Invitee(MemberId member, Part part, Voice voice) {
  /**
   * Whom an audit of the team asks, each once: who is of engineering answers for engineering, also
   * where they are of product too. A single lead answers by name.
   */
  public static List<Invitee> of(Team team, AuditRules rules) {
    var roster = team.roster();
    boolean byName = rules.who() == Who.LEADS_BY_NAME || roster.leads().size() == 1;
    var voice = byName ? Voice.BY_NAME : Voice.CONFIDENTIAL;
    var asked = new LinkedHashMap<MemberId, Invitee>();
    roster.leads().forEach(lead -> asked.put(lead, new Invitee(lead, Part.LEAD, voice)));
    if (rules.who() == Who.EVERYBODY) {
      for (var each : roster.engineers()) {
        asked.putIfAbsent(each, new Invitee(each, Part.ENGINEER, Voice.CONFIDENTIAL));
      }
    }
    if (rules.mirror()) {
      for (var each : roster.productManagers()) {
        asked.putIfAbsent(each, new Invitee(each, Part.MIRROR, Voice.BY_NAME));
      }
    }
    return List.copyOf(new ArrayList<>(asked.values()));
  }

  /** How many of them answer confidentially. */
  public static int confidential(List<Invitee> asked) {
    return (int) asked.stream().filter(each -> each.voice() == Voice.CONFIDENTIAL).count();
  }
}
