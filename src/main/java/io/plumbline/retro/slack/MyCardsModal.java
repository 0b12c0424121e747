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

  /** What can be done with a card. */
  enum Deed {
    CHANGE("Change"),
    WITHDRAW("Withdraw");

    private final String label;

    Deed(String label) {
      this.label = label;
    }
  }

  /** A deed that was chosen for a card. */
  public record Chosen(long team, long card, Deed deed) {}

  static View render(Team team, List<Card> cards) {
    var blocks = new ArrayList<LayoutBlock>();
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
        Lines.own(card));
  }

  private static OverflowMenuElement menu(Card card) {
    return OverflowMenuElement.builder()
        .actionId(Ids.on(Ids.CARD_MENU, card.id()))
        .options(
            List.of(
                Layout.option(Deed.CHANGE.label, value(card, Deed.CHANGE)),
                Layout.option(Deed.WITHDRAW.label, value(card, Deed.WITHDRAW))))
        .build();
  }

  private static String value(Card card, Deed deed) {
    return Payloads.write(new Chosen(card.team().value(), card.id().value(), deed));
  }
}
