package io.plumbline.team.slack;

import io.plumbline.slack.Caller;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.team.GoAway;
import io.plumbline.team.People;
import io.plumbline.team.Person;
import io.plumbline.workspace.MemberId;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /plumbline away until 2026-12-01 deputy @luis} and {@code /plumbline back}. */
final class AwayWords {
  static final String UNREADABLE =
      "Say until when, for example `/plumbline away until 2026-12-01 deputy @luis`. Nothing has"
          + " changed.";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:until\\s+)?(\\d{4}-\\d{2}-\\d{2})(?:\\s+deputy\\s+<@([A-Z0-9]{2,30})(?:\\|[^>]*)?>)?",
          Pattern.CASE_INSENSITIVE);

  private final GoAway goAway;
  private final People people;
  private final InstantSource clock;

  AwayWords(GoAway goAway, People people, InstantSource clock) {
    this.goAway = goAway;
    this.people = people;
    this.clock = clock;
  }

  /** Does it, and says what came of it. */
  String goAway(String rest, Caller by) {
    var line = LINE.matcher(rest.strip());
    var day = line.matches() ? day(line.group(1)) : Optional.<LocalDate>empty();
    if (day.isEmpty()) {
      return UNREADABLE;
    }
    var deputy = line.group(2) == null ? null : new MemberId(line.group(2));
    return goAway
        .away(by.workspace(), by.member(), day.get(), deputy, today(by))
        .map(AwayWords::flaw)
        .orElseGet(() -> done(day.get(), deputy, goAway.decides(by.workspace(), by.member())));
  }

  String comeBack(Caller by) {
    return goAway.back(by.workspace(), by.member())
        ? "Welcome back. What waits for you is on Home again."
        : "You are not away, as far as I know. Nothing has changed.";
  }

  private static String done(LocalDate day, @Nullable MemberId deputy, boolean decides) {
    return "You are away; %s is your first day back, and I do not prompt you before. %s`/plumbline back` ends it sooner."
        .formatted(Phrases.day(day), decides ? whoDecides(deputy) : nobodyElse(deputy));
  }

  private static String whoDecides(@Nullable MemberId deputy) {
    return deputy == null
        ? "Nobody decides for you meanwhile about the scope: name a deputy by adding `deputy @somebody`. "
        : "%s decides for you meanwhile about the scope, but never about what they asked for themselves. "
            .formatted(Mrkdwn.member(deputy));
  }

  private static String nobodyElse(@Nullable MemberId deputy) {
    return deputy == null
        ? ""
        : "Only a lead needs a deputy, so nothing more goes to %s. "
            .formatted(Mrkdwn.member(deputy));
  }

  private static String flaw(GoAway.Flaw flaw) {
    return switch (flaw) {
      case NOT_AHEAD -> "That day is not ahead. Name the first day on which you are back.";
      case TOO_FAR -> "That is more than a year ahead. Ask to be taken out of the team instead.";
      case DEPUTY_IS_SELF -> "You cannot be your own deputy. Nothing has changed.";
      case DEPUTY_NOT_IN_TEAM -> "Choose a deputy of one of your teams. Nothing has changed.";
      case DEPUTY_NOT_OF_ENGINEERING ->
          "A lead's deputy decides for engineering: choose a lead or an engineer of your team. Nothing"
              + " has changed.";
    };
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private LocalDate today(Caller by) {
    ZoneId zone = people.find(by.workspace(), by.member()).map(Person::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
