package io.plumbline.decision.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** The decisions of a team, newest first, page by page. */
final class ListModal {
  static final int PAGE = 15;

  private ListModal() {}

  /**
   * Which part of which list is shown.
   *
   * @param page from 0
   */
  public record Part(long team, int page) {}

  /**
   * @param shown those of this page
   * @param all how many there are
   */
  static View render(Team team, List<Shown> shown, int all, int page) {
    var blocks = new ArrayList<LayoutBlock>();
    var count = all == 1 ? "1 decision" : all + " decisions";
    blocks.add(Layout.section("%s of %s, newest first:".formatted(count, Phrases.name(team))));
    shown.forEach(each -> blocks.add(item(each)));
    var turning = turning(team, all, page);
    if (!turning.isEmpty()) {
      blocks.add(Layout.actions("decision.turning", turning.toArray(new BlockElement[0])));
    }
    blocks.add(Layout.context("`/decision export` sends all of them as numbered Markdown files."));
    var part = new Part(team.id().value(), page);
    return Forms.toRead(Ids.LIST_VIEW, "Decisions", part, blocks);
  }

  private static LayoutBlock item(Shown shown) {
    var decision = shown.decision();
    var effect = decision.effect();
    var says =
        "%d. %s\n%s%s · %s, %s"
            .formatted(
                decision.number(),
                DecisionWords.title(decision),
                effect.isChange() ? DecisionWords.effect(effect) + " · " : "",
                DecisionWords.status(shown),
                Phrases.date(decision.day()),
                Mrkdwn.member(decision.author()));
    return Layout.section(
        "decision.item_" + decision.id().value(),
        says,
        DecisionCard.button(Ids.READ, "Read", decision));
  }

  private static List<BlockElement> turning(Team team, int all, int page) {
    var buttons = new ArrayList<BlockElement>();
    long id = team.id().value();
    if (page > 0) {
      var back = Payloads.write(new Part(id, page - 1));
      buttons.add(Layout.button(Ids.PAGE_BACK, "Page " + page, back));
    }
    if ((page + 1) * PAGE < all) {
      var next = Payloads.write(new Part(id, page + 1));
      buttons.add(Layout.button(Ids.PAGE, "Page " + (page + 2), next));
    }
    return buttons;
  }
}
