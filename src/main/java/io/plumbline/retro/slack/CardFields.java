package io.plumbline.retro.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Column;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a card's form. */
final class CardFields {
  private static final int MOST_TEAMS = 100;

  private CardFields() {}

  static LayoutBlock teamInput(
      List<CardOffer> offers, @Nullable CardOffer chosen, boolean changesForm) {
    var options =
        offers.stream().limit(MOST_TEAMS).map(CardOffer::team).map(CardFields::option).toList();
    var select = StaticSelectElement.builder().actionId(Ids.CARD_TEAM).options(options);
    if (chosen != null) {
      select.initialOption(option(chosen.team()));
    }
    InputBlock input = Layout.input(CardModal.TEAM, "For the team", "", select.build());
    if (changesForm) {
      input.setDispatchAction(true);
    }
    return input;
  }

  static LayoutBlock columnInput(String block, List<Column> columns, String chosen) {
    var buttons =
        RadioButtonsElement.builder()
            .actionId("retro.card_column")
            .options(columns.stream().map(CardFields::option).toList());
    columns.stream()
        .filter(column -> column.key().equals(chosen))
        .findFirst()
        .ifPresent(column -> buttons.initialOption(option(column)));
    return Layout.input(block, "Column", "", buttons.build());
  }

  static LayoutBlock textInput(String typed) {
    var text =
        PlainTextInputElement.builder()
            .actionId("retro.card_text")
            .multiline(true)
            .focusOnLoad(true);
    if (!typed.isEmpty()) {
      text.initialValue(Limits.cut(typed, Limits.SECTION));
    }
    var hint = "Up to %d characters.".formatted(CardText.MAX_LENGTH);
    return Layout.input(CardModal.TEXT, "What would you say?", hint, text.build());
  }

  static List<LayoutBlock> footer(Team team, Authors authors, CardModal.From from) {
    var blocks = new ArrayList<LayoutBlock>();
    if (from.linkFor(team, authors).isPresent()) {
      blocks.add(Layout.context("The card keeps a link to the message."));
    } else if (!from.link().isEmpty()) {
      blocks.add(
          Layout.context(
              "The card keeps no link to the message: not everybody can see it, so it could tell"
                  + " who wrote the card."));
    }
    blocks.add(Layout.context(AuthorWords.promise(authors)));
    return blocks;
  }

  private static OptionObject option(Team team) {
    return Layout.option(team.name(), Long.toString(team.id().value()));
  }

  private static OptionObject option(Column column) {
    return Layout.option(column.title(), column.key());
  }
}
