package io.plumbline.sprint.slack;

import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.sprint.GoalDraft;
import io.plumbline.sprint.Question;
import io.plumbline.sprint.Refusal;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.WhyCoverage;
import io.plumbline.team.Sprint;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.stream.Collectors;

/** The sentences about sprints, their goals and their lock. */
final class SprintWords {
  static final String OLD = "This is old. `/why` shows the goals of the sprint as they are now.";

  private SprintWords() {}

  static String refusal(Refusal refusal, MemberId viewer) {
    return refusal.fold(
        new Refusal.Cases<>(
            no -> notInTeam(no.team()),
            no ->
                "Only a product manager or lead of %s can do this: %s. Nothing has changed."
                    .formatted(Phrases.name(no.team()), Phrases.planners(no.team())),
            no ->
                "Only a product manager of %s answers for a why: %s. Nothing has changed."
                    .formatted(
                        Phrases.name(no.team()),
                        Phrases.oneOf(no.team().roster().productManagers())),
            no -> locked(no, viewer),
            no ->
                "Sprint %d of %s begins on %s, so its scope cannot be locked yet."
                    .formatted(
                        no.plan().sprint().number(),
                        Phrases.name(no.team()),
                        Phrases.day(no.plan().sprint().firstDay())),
            no ->
                "%s has answered this, %s: _%s_"
                    .formatted(
                        Phrases.who(no.answer().by(), viewer),
                        Mrkdwn.date(
                            no.answer().at(),
                            "{date_short_pretty} at {time}",
                            no.answer().at().toString()),
                        Mrkdwn.escape(no.answer().text())),
            no -> "That would be more than %d. Take something out first.".formatted(no.most()),
            no ->
                no.flaws().stream()
                    .sorted()
                    .map(SprintWords::flaw)
                    .collect(Collectors.joining(" ")),
            no -> "That was done when you sent it the first time.",
            no -> OLD));
  }

  static String notInTeam(Team team) {
    return "Only people of %s can do this. %s can add you: `/plumbline team`. Nothing has changed."
        .formatted(Phrases.name(team), Phrases.planners(team));
  }

  private static String locked(Refusal.Locked no, MemberId viewer) {
    var by =
        no.lock()
            .person()
            .map(member -> Phrases.who(member, viewer) + " locked it")
            .orElse("The clock locked it");
    return "The scope of Sprint %d is locked: %s, %s. `/scope request` asks for a change."
        .formatted(no.plan().sprint().number(), by, Phrases.moment(no.lock().at(), no.team()));
  }

  static String flaw(GoalDraft.Flaw flaw) {
    return switch (flaw) {
      case WHAT_MISSING -> "Say in a sentence what is to be reached.";
      case WHAT_TOO_LONG -> "Say it in at most %d characters.".formatted(GoalDraft.MAX_WHAT);
      case WHY_MISSING -> "Say why, in a sentence. A goal without one is a task.";
      case WHY_TOO_LONG -> "Say it in at most 1,000 characters.";
      case METRIC_TOO_LONG -> "Say it in at most %d characters.".formatted(GoalDraft.MAX_METRIC);
      case SPEC_NO_LINK -> "Give an address that begins with https://, or leave it empty.";
    };
  }

  static String flaw(Question.Flaw flaw) {
    return switch (flaw) {
      case MISSING -> "Write a sentence.";
      case TOO_LONG -> "Say it in at most 1,000 characters.";
    };
  }

  /** "8 of 9 items serve a goal with a why." */
  static String coverage(WhyCoverage coverage) {
    return coverage.items() == 0
        ? "Nothing is in the scope yet."
        : "%d of %d %s a goal with a why."
            .formatted(
                coverage.withWhy(),
                coverage.items(),
                coverage.items() == 1 ? "item serves" : "items serve");
  }

  static String title(Team team, Sprint sprint) {
    return "%s · Sprint %d, %s to %s"
        .formatted(
            Phrases.name(team),
            sprint.number(),
            Phrases.day(sprint.firstDay()),
            Phrases.day(team.calendar().workingDayUpTo(sprint.lastDay()).orElse(sprint.lastDay())));
  }

  /** For the channel, where a downtime outlasted the sprint. */
  static String lockMissed(Team team, SprintPlan plan) {
    return "The scope of Sprint %d of %s was never locked: the sprint was over before the clock could. What changed in it needed nobody's agreement."
        .formatted(plan.sprint().number(), Phrases.name(team));
  }

  static String lockedNow(Team team, SprintPlan plan) {
    return "The scope of Sprint %d of %s is locked. From now on a change needs the agreement of engineering."
        .formatted(plan.sprint().number(), Phrases.name(team));
  }
}
