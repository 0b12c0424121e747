package io.plumbline.ritual.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import io.plumbline.ritual.PlanFlaw;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that moves one occurrence to another time. */
final class MoveModal {
  static final String CALLBACK_ID = "ritual.move";
  static final String DAY = "day";
  static final String TIME = "time";

  private MoveModal() {}

  /**
   * @param inARow how many before it were skipped or moved, where a reason is asked for; else 0
   */
  static View render(PlanDesk.Found found, int inARow) {
    var team = found.team();
    var occurrence = found.occurrence();
    var zone = team.calendar().zone();
    var at = occurrence.plannedAt().atZone(zone);
    var day = DatePickerElement.builder().actionId("ritual.day");
    day.initialDate(at.toLocalDate().toString());
    var time = TimePickerElement.builder().actionId("ritual.time");
    time.initialTime(DateTimeFormatter.ofPattern("HH:mm").format(at));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(SkipModal.what(team, occurrence)));
    blocks.add(Layout.input(DAY, "To which day?", "A working day of the team.", day.build()));
    blocks.add(Layout.input(TIME, "At what time?", "In " + zone.getId() + ".", time.build()));
    blocks.add(SkipModal.why(inARow));
    blocks.add(Layout.context("Only this one moves. Whoever takes part is told."));
    return Forms.toSend(
        CALLBACK_ID, "Move once", "Move", PlanDesk.about(found), List.copyOf(blocks));
  }

  /** The chosen time in the team's zone; empty where a part of it is missing. */
  static Optional<LocalDateTime> to(FormState state) {
    return state
        .date(DAY)
        .flatMap(day -> state.time(TIME).map(time -> LocalDateTime.of(day, time)));
  }

  /** At which field a flaw stands. */
  static String field(PlanFlaw flaw) {
    if (flaw instanceof PlanFlaw.WhyMissing || flaw instanceof PlanFlaw.WhyTooLong) {
      return SkipModal.WHY;
    }
    boolean ofTheDay =
        flaw instanceof PlanFlaw.DayOff
            || flaw instanceof PlanFlaw.OntoAnother
            || (flaw instanceof PlanFlaw.Past past && past.dayToo());
    return ofTheDay ? DAY : TIME;
  }
}
