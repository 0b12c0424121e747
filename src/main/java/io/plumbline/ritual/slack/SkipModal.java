package io.plumbline.ritual.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.PlanFlaw;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.RitualButtons;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** The form that skips one occurrence. */
final class SkipModal {
  static final String CALLBACK_ID = "ritual.skip";
  static final String WHY = "why";

  private SkipModal() {}

  /**
   * @param inARow how many before it were skipped or moved, where a reason is asked for; else 0
   */
  static View render(Team team, Occurrence occurrence, int inARow) {
    var about = new RitualButtons.Of(team.id().value(), occurrence.id());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(what(team, occurrence)));
    blocks.add(why(inARow));
    blocks.add(Layout.context("The next one stays as planned. Whoever takes part is told."));
    return Forms.toSend(CALLBACK_ID, "Skip once", "Skip", about, List.copyOf(blocks));
  }

  static String what(Team team, Occurrence occurrence) {
    var zone = team.calendar().zone();
    return "*%s*, %s"
        .formatted(occurrence.ritual().title(), PlanWords.date(occurrence.plannedAt(), zone));
  }

  static LayoutBlock why(int inARow) {
    var text = PlainTextInputElement.builder().actionId("ritual.why").multiline(true).build();
    var hint = "Up to %d characters; the others read it.".formatted(PlanFlaw.MOST_WHY);
    return inARow == 0
        ? Layout.optional(WHY, "Why?", hint, text)
        : Layout.input(
            WHY, "Why? The last %d were skipped or moved.".formatted(inARow), hint, text);
  }
}
