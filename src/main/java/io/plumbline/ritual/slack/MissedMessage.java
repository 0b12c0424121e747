package io.plumbline.ritual.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.Occurrence;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in the team's channel that a ritual did not take place, and when the next one is. */
final class MissedMessage {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
  private static final String SLACK_DATE = "{date_long} at {time}";

  private MissedMessage() {}

  static Rendered.Message render(
      Occurrence missed, Optional<ComingUp.Coming> next, ZoneId teamZone) {
    var title = missed.ritual().title();
    var planned = words(missed.plannedAt(), teamZone);
    var plain =
        title
            + " planned for "
            + planned
            + " did not take place: it could not be started in time."
            + next.map(coming -> " The next is on " + words(coming.at(), teamZone) + ".")
                .orElse("");
    return new Rendered.Message(plain, List.of(block(missed, next, teamZone)));
  }

  private static LayoutBlock block(
      Occurrence missed, Optional<ComingUp.Coming> next, ZoneId teamZone) {
    var text =
        "*"
            + Mrkdwn.escape(missed.ritual().title())
            + "* planned for "
            + date(missed.plannedAt(), teamZone)
            + " did not take place: it could not be started in time."
            + next.map(coming -> " The next is on " + date(coming.at(), teamZone) + ".").orElse("");
    return section(section -> section.text(markdownText(text)));
  }

  private static String date(Instant at, ZoneId teamZone) {
    return Mrkdwn.date(at, SLACK_DATE, words(at, teamZone));
  }

  private static String words(Instant at, ZoneId teamZone) {
    return WORDS.format(at.atZone(teamZone));
  }
}
