package io.plumbline.ritual.slack;

import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.Occurrence;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says where people take part that a ritual did not take place, and when the next one is; once, of
 * however many.
 */
final class MissedMessage {
  private MissedMessage() {}

  /**
   * @param before how many before it did not take place for the same reason
   */
  static Rendered.Message render(
      Team team, Occurrence missed, int before, Optional<ComingUp.Coming> next) {
    var zone = team.calendar().zone();
    var title = Mrkdwn.escape(missed.ritual().title());
    var name = " · " + Mrkdwn.escape(team.name());
    var plain = sentence(title + name, missed, before, next, at -> PlanWords.words(at, zone));
    var says =
        sentence("*" + title + "*" + name, missed, before, next, at -> PlanWords.date(at, zone));
    return new Rendered.Message(plain, Layout.blocks(Layout.section(says)));
  }

  private static String sentence(
      String name,
      Occurrence missed,
      int before,
      Optional<ComingUp.Coming> next,
      Function<Instant, String> words) {
    return "%s, planned for %s, did not take place: it could not be started in time%s.%s"
        .formatted(
            name,
            words.apply(missed.plannedAt()),
            nor(before),
            next.map(coming -> " The next is on " + words.apply(coming.at()) + ".").orElse(""));
  }

  private static String nor(int before) {
    if (before == 0) {
      return "";
    }
    return before == 1
        ? ", nor could the one before"
        : ", nor could the %d before".formatted(before);
  }
}
