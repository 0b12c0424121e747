package io.plumbline.action.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import io.plumbline.action.Action;
import io.plumbline.action.ChangeAction;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a team promised, page by page: what is open, or what was closed. */
final class ActionList {
  static final int PAGE = 15;

  /** Of what was closed the list goes no further back. */
  static final int MOST_CLOSED = 500;

  private ActionList() {}

  /**
   * Which part of which list is shown.
   *
   * @param page from 0
   */
  public record Part(long team, boolean closed, int page) {
    Part at(int newPage) {
      return new Part(team, closed, newPage);
    }
  }

  /**
   * @param actions all of the open or closed ones, in the order of the list
   */
  static View render(Team team, Part part, List<Action> actions, MemberId viewer, LocalDate today) {
    int last = Math.max(0, (actions.size() - 1) / PAGE);
    var shown = part.at(Math.max(0, Math.min(part.page(), last)));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(intro(team, part, actions.size())));
    int from = shown.page() * PAGE;
    actions.subList(from, Math.min(actions.size(), from + PAGE)).stream()
        .forEach(action -> blocks.addAll(item(action, team, shown, viewer, today)));
    blocks.add(turning(shown, last));
    return View.builder()
        .type("modal")
        .callbackId(Ids.LIST_VIEW)
        .privateMetadata(Payloads.write(shown))
        .title(ViewTitle.builder().type("plain_text").text("Actions").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(blocks)
        .build();
  }

  private static String intro(Team team, Part part, int count) {
    var name = ActionWords.name(team);
    if (count == 0) {
      return part.closed()
          ? "%s has closed no action yet.".formatted(name)
          : "No action of %s is open.".formatted(name);
    }
    var number = count == 1 ? "1 action" : count + " actions";
    if (part.closed() && count >= MOST_CLOSED) {
      return "The last %s that %s closed, the last first:".formatted(number, name);
    }
    return part.closed()
        ? "%s that %s closed, the last first:".formatted(number, name)
        : "%s of %s, soonest due first. Owners change their own, product managers and leads any."
            .formatted(number, name);
  }

  private static List<LayoutBlock> item(
      Action action, Team team, Part part, MemberId viewer, LocalDate today) {
    var line = Layout.section(ActionLines.line(action, today));
    var on = On.list(DeedForm.DONE, action, part.page());
    return action.isOpen() && ChangeAction.isAllowed(action, team, viewer)
        ? List.of(line, DeedButtons.row(action, on))
        : List.of(line);
  }

  private static LayoutBlock turning(Part part, int last) {
    var buttons = new ArrayList<BlockElement>();
    if (part.page() > 0) {
      var back = Payloads.write(part.at(part.page() - 1));
      buttons.add(Layout.button(Ids.LIST_PAGE_BACK, "Page " + part.page(), back));
    }
    if (part.page() < last) {
      var next = Payloads.write(part.at(part.page() + 1));
      buttons.add(Layout.button(Ids.LIST_PAGE, "Page " + (part.page() + 2), next));
    }
    var other = Payloads.write(new Part(part.team(), !part.closed(), 0));
    var label = part.closed() ? "Show what is open" : "Show what is closed";
    buttons.add(Layout.button(Ids.LIST_FILTER, label, other));
    return Layout.actions("action.list_turning", buttons.toArray(new BlockElement[0]));
  }
}
