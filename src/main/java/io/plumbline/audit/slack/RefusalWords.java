package io.plumbline.audit.slack;

import io.plumbline.audit.Refusal;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;

/** Why something was not done, and what to do. */
final class RefusalWords {
  private RefusalWords() {}

  static String of(Refusal why) {
    if (why instanceof Refusal.NotRunner refused) {
      return notRunner(refused.team());
    }
    if (why instanceof Refusal.Running running) {
      return "An audit of %s is running already. It closes %s; `/audit` shows it."
          .formatted(
              Phrases.name(running.team()),
              AuditWords.moment(running.audit().closesAt(), running.team()));
    }
    if (why instanceof Refusal.Over over) {
      return over(over);
    }
    if (why instanceof Refusal.StillRunning running) {
      return "This audit is still running. Its result comes when it closes, %s."
          .formatted(AuditWords.moment(running.audit().closesAt(), running.team()));
    }
    if (why instanceof Refusal.NotAsked refused) {
      return "This audit does not ask you. It asks who was in %s when it was opened, as its settings say."
          .formatted(Phrases.name(refused.team()));
    }
    return ofTheRest(why);
  }

  private static String ofTheRest(Refusal why) {
    if (why instanceof Refusal.NobodyToAsk refused) {
      return "%s has no lead who could be asked. `/plumbline team` adds one."
          .formatted(Phrases.name(refused.team()));
    }
    if (why instanceof Refusal.NothingForTheChannel refused) {
      return "Nothing of this result can go to the channel of %s: all of it was said by name, or too few answered."
          .formatted(Phrases.name(refused.team()));
    }
    if (why instanceof Refusal.Posted posted) {
      return posted
          .audit()
          .posted()
          .map(
              by ->
                  "%s posted it, %s. Nothing has changed."
                      .formatted(Mrkdwn.member(by.by()), Phrases.when(by.at())))
          .orElse("It was posted before. Nothing has changed.");
    }
    if (why instanceof Refusal.Repeated) {
      return "This was done already. Nothing has changed.";
    }
    return AuditWords.OLD;
  }

  /** To whoever only wanted to see the questions: they have given nothing that could count. */
  static String toOpen(Refusal why) {
    return why instanceof Refusal.Over over
        ? "The audit of %s closed %s; it takes no answers any more. `/audit results` shows the last result."
            .formatted(
                Phrases.name(over.team()), AuditWords.moment(over.audit().closesAt(), over.team()))
        : of(why);
  }

  static String over(Refusal.Over over) {
    return "The audit of %s closed %s, so this was not counted."
        .formatted(
            Phrases.name(over.team()), AuditWords.moment(over.audit().closesAt(), over.team()));
  }

  static String notRunner(Team team) {
    return "Only product managers and leads of %s can do this: %s. Nothing has changed."
        .formatted(Phrases.name(team), Phrases.planners(team));
  }
}
