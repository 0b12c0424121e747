package io.plumbline.audit.slack;

import io.plumbline.audit.Audit;
import io.plumbline.audit.AuditRules;
import io.plumbline.audit.Question;
import io.plumbline.audit.record.FigureWords;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Words that several views of audits share. */
final class AuditWords {
  static final String OLD = "This audit is not there any more. `/audit` shows what is.";

  /** What helps where too few are asked for anything to be shown. */
  static final String ASK_MORE =
      "`/audit settings` lets the next one ask all engineers, or the leads under their names.";

  private static final DateTimeFormatter CLOSES =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five");

  private AuditWords() {}

  /** {@code Alignment audit · Checkout · Q4 2026}, escaped. */
  static String title(Audit audit, Team team) {
    return "Alignment audit · %s · %s".formatted(Phrases.name(team), FigureWords.quarter(audit));
  }

  /** A moment in the reader's zone; what is read without Slack has the team's. */
  static String moment(Instant at, Team team) {
    var zone = team.calendar().zone();
    return Mrkdwn.date(at, "{date_long_pretty}, {time}", CLOSES.withZone(zone).format(at));
  }

  /** The day alone, in the team's zone. */
  static String day(Instant at, Team team) {
    return Phrases.date(LocalDate.ofInstant(at, team.calendar().zone()));
  }

  /** {@code Three questions}. */
  static String questions(List<Question> questions) {
    int count = questions.size();
    var number = count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    return number + (count == 1 ? " question" : " questions");
  }

  /** Which sprint is meant, also where none runs, or where the next has begun meanwhile. */
  static String sprint(Audit audit, Team team) {
    var sprint = audit.about().sprint();
    var last = team.calendar().workingDayUpTo(sprint.lastDay()).orElse(sprint.lastDay());
    var days = "%s to %s".formatted(DAY.format(sprint.firstDay()), DAY.format(last));
    return audit.about().running()
        ? "The current sprint means Sprint %d, %s, in which the audit was opened."
            .formatted(sprint.number(), days)
        : "No sprint ran when the audit was opened: the current sprint means the next one, Sprint %d, %s."
            .formatted(sprint.number(), days);
  }

  /** {@code 1 person}, {@code 4 people}. */
  static String people(int count) {
    return count == 1 ? "1 person" : count + " people";
  }

  /** From how many people on what is shown. */
  static String thresholds(AuditRules rules) {
    return rules.threshold() == AuditRules.TEXTS_FROM
        ? "nothing is shown for fewer than %d people".formatted(rules.threshold())
        : "scores are shown from %d people on and texts from %d"
            .formatted(rules.threshold(), AuditRules.TEXTS_FROM);
  }
}
