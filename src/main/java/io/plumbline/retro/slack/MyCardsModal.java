package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Card;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** The person's own cards that wait for the reveal. */
final class MyCardsModal {
  private static final int MOST = 45;

  private MyCardsModal() {}

  /** A deed that was chosen for a card. */
  public record Chosen(long team, long card, OwnDeed deed) {}

  static View render(Team team, List<Card> cards) {
    return render(team, cards, "");
  }

  /**
   * @param notice what happened; empty where nothing did
   */
  static View render(Team team, List<Card> cards, String notice) {
    var blocks = new ArrayList<LayoutBlock>();
    if (!notice.isEmpty()) {
      blocks.add(Layout.section(notice));
    }
    blocks.add(
        Layout.section(
            cards.isEmpty()
                ? "You have no card that waits for the reveal of %s."
                    .formatted(RetroWords.name(team))
                : "Nobody else sees these before the reveal of %s."
                    .formatted(RetroWords.name(team))));
    cards.stream().limit(MOST).forEach(card -> blocks.addAll(card(card)));
    if (cards.size() > MOST) {
      blocks.add(Layout.context("and %d more".formatted(cards.size() - MOST)));
    }
    return Forms.toRead(Ids.MY_CARDS_VIEW, "My cards", On.NONE, blocks);
  }

  private static List<LayoutBlock> card(Card card) {
    var title = "*" + RetroWords.title(card.column()) + "*";
    return List.of(
        Layout.section(
            "card_" + card.id().value(),
            card.isAnonymous() ? title + " · " + AuthorWords.instead(card.author()) : title,
            menu(card)),
        Lines.own(card.draft().text()));
  }

  private static OverflowMenuElement menu(Card card) {
    return OwnDeed.menu(
        Ids.on(Ids.CARD_MENU, card.id()),
        deed -> Payloads.write(new Chosen(card.team().value(), card.id().value(), deed)));
  }
}
