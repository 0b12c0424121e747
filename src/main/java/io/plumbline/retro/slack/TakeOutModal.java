package io.plumbline.retro.slack;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Topic;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The form in which somebody chooses the cards that leave a group. */
final class TakeOutModal {
  static final String CARDS = "cards";

  private static final int MOST_OPTIONS = 100;

  private TakeOutModal() {}

  static View render(Topic group, GroupDeedChoice.Chosen about) {
    var cards =
        MultiStaticSelectElement.builder()
            .actionId("retro.take_out_select")
            .placeholder(Layout.plain("Type to search"))
            .optionGroups(options(group))
            .focusOnLoad(true)
            .build();
    return Forms.toSend(
        Ids.TAKE_OUT_FORM,
        "Take cards out",
        "Take out",
        about,
        Layout.blocks(
            Layout.input(
                CARDS,
                "Which cards leave the group?",
                "Where one is left, it is a group no more.",
                cards)));
  }

  static Set<CardId> read(FormState state, WorkspaceId workspace) {
    return state.options(CARDS).stream()
        .filter(value -> value.matches("\\d{1,18}"))
        .map(value -> new CardId(workspace, Long.parseLong(value)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<OptionGroupObject> options(Topic group) {
    var groups = new ArrayList<OptionGroupObject>();
    List<Card> cards = group.cards();
    for (int from = 0; from < cards.size(); from += MOST_OPTIONS) {
      var part = cards.subList(from, Math.min(cards.size(), from + MOST_OPTIONS));
      groups.add(
          OptionGroupObject.builder()
              .label(Layout.plain("Cards %d to %d".formatted(from + 1, from + part.size())))
              .options(
                  part.stream()
                      .map(
                          card ->
                              Layout.option(
                                  card.text().replace('\n', ' '), Long.toString(card.id().value())))
                      .toList())
              .build());
    }
    return groups;
  }
}
