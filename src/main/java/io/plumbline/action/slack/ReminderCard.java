package io.plumbline.action.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The message that reminds somebody of an action, or tells them that it is theirs now. */
final class ReminderCard {
  private ReminderCard() {}

  /**
   * What the message shows.
   *
   * @param handed whether it told the viewer that the action is theirs now
   */
  record Shown(
      Team team,
      Action action,
      List<ActionChange> changes,
      MemberId viewer,
      boolean handed,
      LocalDate today) {
    boolean isTheirs() {
      return action.owner().equals(viewer);
    }

    Optional<ActionChange> last() {
      return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }
  }

  static Rendered.Message render(Shown shown) {
    var action = shown.action();
    var headline = headline(shown);
    boolean saysWhen = action.isOpen() && shown.isTheirs() && !shown.handed();
    var line = saysWhen ? ActionLines.what(action) : ActionLines.line(action, shown.today());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline + "\n" + line));
    if (action.isOpen()) {
      shown
          .last()
          .ifPresent(
              change -> blocks.add(Layout.context(ActionWords.happened(change, shown.viewer()))));
    }
    if (action.isOpen() && shown.isTheirs()) {
      blocks.add(DeedButtons.row(action, On.alone(DeedForm.DONE, action)));
    }
    return new Rendered.Message(headline + " " + line, blocks);
  }

  private static String headline(Shown shown) {
    var action = shown.action();
    var name = ActionWords.name(shown.team());
    if (!action.isOpen()) {
      return "This action of %s is closed.".formatted(name);
    }
    if (!shown.isTheirs()) {
      return "This action of %s is not yours any more.".formatted(name);
    }
    if (shown.handed()) {
      return "An action of %s is yours now.".formatted(name);
    }
    return "An action of yours for %s %s.".formatted(name, due(action, shown.today()));
  }

  private static String due(Action action, LocalDate today) {
    if (action.due().equals(today)) {
      return "is due today";
    }
    var day = ActionLines.day(action.due());
    return action.isOverdue(today)
        ? "was due on %s and is %s".formatted(day, ActionLines.overdue(action, today))
        : "is due on " + day;
  }
}
