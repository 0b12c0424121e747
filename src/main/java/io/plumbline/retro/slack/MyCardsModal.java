package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;

/** The person's own cards that wait for the reveal, page by page. */
final class MyCardsModal {
  /** Three blocks each, of a view's 100. */
  static final int A_PAGE = 30;

  private MyCardsModal() {}

  /** What a button is about: a card, or with none the page alone. */
  public record About(long team, long card, int page) {}

  static View render(Team team, List<Card> cards, int page) {
    return render(team, cards, page, "");
  }

  /**
   * @param notice what happened; empty where nothing did
   */
  static View render(Team team, List<Card> cards, int page, String notice) {
    var pages = new Pages<>(cards, A_PAGE, page);
    var blocks = new ArrayList<LayoutBlock>();
    if (!notice.isEmpty()) {
      blocks.add(Layout.section(notice));
    }
    blocks.add(Layout.section(intro(team, cards.size())));
    pages.shown().forEach(card -> blocks.addAll(card(card, pages.page())));
    pages
        .turning(Ids.CARDS_PAGE, to -> Payloads.write(new About(team.id().value(), 0, to)))
        .ifPresent(blocks::add);
    return Forms.toRead(Ids.MY_CARDS_VIEW, "My cards", On.NONE, blocks);
  }

  /** The page on which the card stands; the first where it stands on none. */
  static int pageOf(CardId card, List<Card> cards) {
    int at = cards.stream().map(Card::id).toList().indexOf(card);
    return Math.max(0, at) / A_PAGE;
  }

  private static String intro(Team team, int count) {
    var name = RetroWords.name(team);
    return count == 0
        ? "You have no card that waits for the reveal of %s. `/retro add` writes one."
            .formatted(name)
        : "You have %s. Nobody else sees %s before the reveal of %s."
            .formatted(RetroWords.count(count, "card"), count == 1 ? "it" : "them", name);
  }

  private static List<LayoutBlock> card(Card card, int page) {
    var title = "*" + RetroWords.title(card.column()) + "*";
    var about = new About(card.team().value(), card.id().value(), page);
    return List.of(
        Layout.section(
            card.isAnonymous() ? title + " · " + AuthorWords.instead(card.author()) : title),
        Lines.own(card.draft().text()),
        OwnDeed.row(
            "card_" + card.id().value(),
            card.text(),
            deed -> Ids.on(deed == OwnDeed.CHANGE ? Ids.CHANGE_CARD : Ids.WITHDRAW_CARD, card.id()),
            deed -> Payloads.write(about)));
  }
}
