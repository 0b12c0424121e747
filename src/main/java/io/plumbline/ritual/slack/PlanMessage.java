package io.plumbline.ritual.slack;

import io.plumbline.ritual.ComingUp;
import io.plumbline.ritual.Occurrence;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import java.time.ZoneId;
import java.util.Optional;

/** Says where people take part that one occurrence was skipped, moved, or is held after all. */
final class PlanMessage {
  private PlanMessage() {}

  static Rendered.Message render(
      Occurrence changed, Optional<ComingUp.Coming> next, ZoneId teamZone) {
    var says = sentence(changed, teamZone) + next(changed, next, teamZone);
    return new Rendered.Message(says, Layout.blocks(Layout.section(says)));
  }

  private static String sentence(Occurrence changed, ZoneId zone) {
    var name = "*" + PlanWords.name(changed) + "*";
    var at = PlanWords.date(changed.plannedAt(), zone);
    var by = changed.lastWord().map(word -> " " + by(word)).orElse("");
    if (changed.state() == Occurrence.State.CALLED_OFF) {
      return name + " is skipped" + by + ".";
    }
    if (changed.lastWord().isEmpty()) {
      return name + " takes place on " + at + ", by the team's new rhythm.";
    }
    return changed.byHand()
        ? name + " is moved to " + at + by + "."
        : name + " takes place after all, on " + at + by + ".";
  }

  /** {@code (Priya: half the team is at the fair)}. */
  private static String by(Occurrence.Word word) {
    var why = word.why().isBlank() ? "" : ": " + Phrases.quoted(word.why());
    return "(" + Mrkdwn.member(word.by()) + why + ")";
  }

  private static String next(Occurrence changed, Optional<ComingUp.Coming> next, ZoneId zone) {
    return changed.state() == Occurrence.State.CALLED_OFF
        ? next.map(coming -> " The next one: " + PlanWords.date(coming.at(), zone) + ".").orElse("")
        : "";
  }
}
