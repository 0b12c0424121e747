package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One's own past 1:1s in a team, newest first, page by page; each can be opened. */
final class HistoryModal {
  static final int A_PAGE = 15;

  private HistoryModal() {}

  /**
   * @param shown those of this page
   * @param all how many there are
   */
  static View render(Team team, MemberId viewer, List<OneOnOne> shown, int all, int page) {
    var about = new On.Part(team.id().value(), page);
    var blocks = new ArrayList<LayoutBlock>();
    var name = Phrases.name(team);
    blocks.add(
        Layout.section(
            all == 0
                ? "You have had no 1:1 in %s yet. The first one will stand here.".formatted(name)
                : "%s of yours in %s, newest first. Each opens for its two alone."
                    .formatted(OneOnOneWords.count(all, "1:1"), name)));
    shown.forEach(talk -> blocks.add(line(team, viewer, talk)));
    turning(about, all, blocks);
    return Forms.toRead(Ids.HISTORY_VIEW, "Past 1:1s", about, blocks);
  }

  private static LayoutBlock line(Team team, MemberId viewer, OneOnOne talk) {
    var day = Phrases.date(day(team, talk));
    var says =
        "*%s* with %s\n%s"
            .formatted(
                day,
                Mrkdwn.member(talk.pair().other(viewer)),
                OneOnOneWords.ended(talk, talk.closed().orElseThrow()));
    if (talk.state() != OneOnOne.State.HELD) {
      return Layout.section(says);
    }
    long id = talk.id().value();
    var open = Layout.button(Ids.of(Ids.OPEN_PAST, id), "Open", Payloads.write(new On.Past(id, 0)));
    open.setAccessibilityLabel("Open the 1:1 of " + day);
    return Layout.section("oneonone.past_" + id, says, open);
  }

  static LocalDate day(Team team, OneOnOne talk) {
    var at = talk.openedAt().orElse(talk.plannedAt());
    return LocalDate.ofInstant(at, team.calendar().zone());
  }

  private static void turning(On.Part about, int all, List<LayoutBlock> blocks) {
    var buttons = new ArrayList<BlockElement>();
    int page = about.page();
    if (page > 0) {
      buttons.add(turn(Ids.PAGE_BACK, about.team(), page - 1));
    }
    if ((page + 1) * A_PAGE < all) {
      buttons.add(turn(Ids.PAGE, about.team(), page + 1));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("oneonone.pages", buttons.toArray(new BlockElement[0])));
    }
  }

  private static BlockElement turn(String id, long team, int page) {
    return Layout.button(id, "Page " + (page + 1), Payloads.write(new On.Part(team, page)));
  }
}
