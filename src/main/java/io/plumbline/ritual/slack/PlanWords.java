package io.plumbline.ritual.slack;

import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.PlanFlaw;
import io.plumbline.ritual.PlanOutcome;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What people read about a change of the plan. */
final class PlanWords {
  static final String OLD =
      "This button is no longer valid. `/plumbline next` lists what is planned.";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
  private static final String SLACK_DATE = "{date_long} at {time}";

  private PlanWords() {}

  /** {@code Retro of Thursday 26 November}: a ritual by the day that its rhythm gives. */
  static String name(Occurrence occurrence) {
    return Mrkdwn.escape(occurrence.ritual().title()) + " of " + Phrases.day(occurrence.day());
  }

  /** In the reader's own zone; the fallback in the team's. */
  static String date(Instant at, ZoneId teamZone) {
    return Mrkdwn.date(at, SLACK_DATE, words(at, teamZone));
  }

  static String words(Instant at, ZoneId teamZone) {
    return MOMENT.format(at.atZone(teamZone));
  }

  static String refusal(PlanOutcome.Reason reason, Team team) {
    return switch (reason) {
      case NOT_ALLOWED ->
          "Only a product manager or lead of %s can change what is planned: %s. Nothing has changed."
              .formatted(Phrases.name(team), Phrases.planners(team));
      case NOT_PLANNED ->
          "This is no longer planned, so nothing has changed. `/plumbline next` lists what is.";
      case CALLED_OFF ->
          "Somebody else has skipped it already. `/plumbline next` shows who, and takes it back.";
      case TIME_PASSED -> "Its time has passed. Move it to another time instead.";
    };
  }

  /** A sentence for the field, which knows no markup. */
  static String flaw(PlanFlaw flaw, ZoneId zone) {
    if (flaw instanceof PlanFlaw.WhyMissing missing) {
      return "Say why, in a sentence: the last %d were skipped or moved."
          .formatted(missing.inARow());
    }
    if (flaw instanceof PlanFlaw.WhyTooLong) {
      return "Say it in up to %d characters.".formatted(PlanFlaw.MOST_WHY);
    }
    if (flaw instanceof PlanFlaw.OntoAnother onto) {
      return (onto.isAfter()
              ? "The one after it is on %s. Choose a day before that."
              : "The one before it is on %s. Choose a day after that.")
          .formatted(words(onto.at(), zone));
    }
    if (flaw instanceof PlanFlaw.Overlaps overlaps) {
      return "%s is at that time: %s. Choose another time."
          .formatted(overlaps.ritual().title(), words(overlaps.at(), zone));
    }
    return timeFlaw(flaw);
  }

  private static String timeFlaw(PlanFlaw flaw) {
    if (flaw instanceof PlanFlaw.Past past) {
      return "That %s is past. Choose one that is still to come."
          .formatted(past.dayToo() ? "day" : "time");
    }
    if (flaw instanceof PlanFlaw.AsBefore) {
      return "It is planned for that time already. Choose another.";
    }
    if (flaw instanceof PlanFlaw.NoSuchTime) {
      return "The clocks go forward over that time. Choose one an hour earlier or later.";
    }
    if (flaw instanceof PlanFlaw.DayOff off) {
      return "%s is no working day of the team. Choose another day."
          .formatted(Phrases.day(off.day()));
    }
    throw new IllegalStateException("no words for " + flaw);
  }
}
