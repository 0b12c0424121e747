package io.plumbline.audit.slack;

import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.AuditRules.Who;
import io.plumbline.audit.Invitation;
import io.plumbline.audit.Part;
import io.plumbline.audit.Voice;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.LinkedHashSet;

/** Who will see what: said to each person before the first question. */
final class PromiseWords {
  private PromiseWords() {}

  /**
   * @param confidential how many are asked confidentially
   */
  static String of(Team team, Audit audit, Invitation invitation, int confidential) {
    if (invitation.part() == Part.MIRROR) {
      return "You are asked what you think engineering would answer. Your answers go to %s under your name, as product's view, and never to the channel."
          .formatted(readers(team, invitation.member()));
    }
    if (invitation.voice() == Voice.BY_NAME) {
      return "Your answers go to %s under your name, %s."
          .formatted(readers(team, invitation.member()), whyByName(team, audit));
    }
    return confidential(team, audit, confidential);
  }

  private static String whyByName(Team team, Audit audit) {
    return audit.rules().who() == Who.LEADS_BY_NAME
        ? "because the leads of %s answer so".formatted(Phrases.name(team))
        : "because you are the only lead";
  }

  private static String confidential(Team team, Audit audit, int confidential) {
    var rules = audit.rules();
    var says =
        "Answers are confidential: %s, texts come in random order, and nobody, your admin included, can look up who wrote what once it has closed."
            .formatted(AuditWords.thresholds(rules));
    if (confidential < rules.threshold()) {
      return says
          + " Only %s asked this time, so nothing of it can be shown to anybody."
              .formatted(are(confidential));
    }
    var shown =
        " What can be shown goes to %s, and to the channel if they choose so."
            .formatted(Phrases.allOf(team.roster().whoRunsRituals()));
    return confidential < AuditRules.TEXTS_FROM
        ? says
            + " Only %s asked this time, so no text is shown.".formatted(are(confidential))
            + shown
        : says + shown;
  }

  private static String are(int people) {
    return AuditWords.people(people) + (people == 1 ? " is" : " are");
  }

  /** Product managers and leads, but for the person who is told. */
  private static String readers(Team team, MemberId reader) {
    var readers = new LinkedHashSet<>(team.roster().whoRunsRituals());
    readers.remove(reader);
    return readers.isEmpty() ? "nobody else" : Phrases.allOf(readers);
  }
}
