package io.plumbline.audit.slack;

import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Invitee;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;

/** What somebody reads who has saved the settings. */
final class SettingsWords {
  private SettingsWords() {}

  static String saved(Team team, AuditRules rules) {
    var asked =
        switch (rules.who()) {
          case LEADS -> "the leads";
          case LEADS_BY_NAME -> "the leads, under their names";
          case EVERYBODY -> "the leads and all engineers";
        };
    var says =
        "Saved. The next audit of %s asks %s%s, and %s."
            .formatted(
                Phrases.name(team),
                asked,
                rules.mirror() ? " and, as the mirror, the product managers" : "",
                AuditWords.thresholds(rules));
    return says + tooFew(team, rules);
  }

  private static String tooFew(Team team, AuditRules rules) {
    int confidential = Invitee.confidential(Invitee.of(team, rules));
    if (rules.who() == Who.LEADS_BY_NAME
        || confidential == 0
        || confidential >= rules.threshold()) {
      return "";
    }
    return " At present that is %d who would answer confidentially: too few for anything to be shown."
        .formatted(confidential);
  }
}
