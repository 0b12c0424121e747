package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a card: a new one, one from a message, or one to change. */
final class CardModal {
  static final String TEAM = "team";
  static final String COLUMN = "column";
  static final String TEXT = "text";
  private static final int MOST_TEAMS = 100;

  private CardModal() {}

  /**
   * What the form is about.
   *
   * @param team the team's number, 0 where the form asks for it
   * @param card the card to change, 0 for a new one
   * @param link the message that the card came from, empty where it came from none
   */
  public record About(long team, long card, String link) {
    Optional<CardId> cardIn(WorkspaceId workspace) {
      return card == 0 ? Optional.empty() : Optional.of(new CardId(workspace, card));
    }

    Optional<String> source() {
      return link.isEmpty() ? Optional.empty() : Optional.of(link);
    }
  }

  /** What the form starts with. */
  record Start(@Nullable Column column, String text, String link) {
    static final Start BLANK = new Start(null, "", "");

    Start(@Nullable Column column, String text) {
      this(column, text, "");
    }
  }

  /**
   * A new card.
   *
   * @param teams the teams to choose from; where there is one, the form does not ask
   * @param columns those of the teams' boards
   */
  static View render(List<Team> teams, List<Column> columns, Start start) {
    boolean asks = teams.size() > 1;
    var about = new About(asks ? 0 : teams.get(0).id().value(), 0, start.link());
    var blocks = new ArrayList<LayoutBlock>();
    CardText.flaw(start.text())
        .filter(CardText.Flaw.TOO_LONG::equals)
        .ifPresent(flaw -> blocks.add(Layout.section(RetroWords.flaw(flaw))));
    if (asks) {
      blocks.add(Layout.input(TEAM, "For the team", "", teamSelect(teams)));
    }
    blocks.addAll(fields(columns, start));
    return Forms.toSend(Ids.CARD_FORM, "Add a card", "Add", about, blocks);
  }

  static View change(Card card, Columns columns) {
    var about = new About(card.team().value(), card.id().value(), "");
    var blocks =
        fields(columns.with(List.of(card.column())), new Start(card.column(), card.text()));
    return Forms.toSend(Ids.CARD_FORM, "Change a card", "Save", about, blocks);
  }

  /** The team that the form is for or that was chosen in it. */
  static Optional<TeamId> team(WorkspaceId workspace, About about, FormState state) {
    return about.team() != 0
        ? Optional.of(new TeamId(workspace, about.team()))
        : state
            .option(TEAM)
            .filter(value -> value.matches("\\d{1,18}"))
            .map(value -> new TeamId(workspace, Long.parseLong(value)));
  }

  static Optional<Column> column(FormState state, Columns columns) {
    return state.option(COLUMN).flatMap(columns::keyed);
  }

  /** The answer where no retro is open that would show the card. */
  static View kept(Team team) {
    return Forms.toRead(
        Ids.KEPT_VIEW,
        "Your card is kept",
        On.NONE,
        Layout.blocks(
            Layout.section(
                "It waits, hidden, for the next retro of %s. `/retro cards` shows yours until then."
                    .formatted(RetroWords.name(team)))));
  }

  /** The answer to a person who is in no team. */
  static View nobody(String sentence) {
    return Forms.toRead(
        Ids.KEPT_VIEW, "Add a card", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  private static List<LayoutBlock> fields(List<Column> columns, Start start) {
    var chosen = start.column();
    var column =
        RadioButtonsElement.builder()
            .actionId("retro.card_column")
            .options(columns.stream().map(CardModal::option).toList());
    if (chosen != null) {
      column.initialOption(option(chosen));
    }
    var text =
        PlainTextInputElement.builder()
            .actionId("retro.card_text")
            .multiline(true)
            .focusOnLoad(true);
    if (!start.text().isEmpty()) {
      text.initialValue(Limits.cut(start.text(), Limits.SECTION));
    }
    var hint = "Up to %d characters.".formatted(CardText.MAX_LENGTH);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.input(COLUMN, "Column", "", column.build()));
    blocks.add(Layout.input(TEXT, "What would you say?", hint, text.build()));
    if (!start.link().isEmpty()) {
      blocks.add(Layout.context("The card keeps a link to the message."));
    }
    blocks.add(Layout.context("Your name is shown with the card after the reveal."));
    return blocks;
  }

  private static StaticSelectElement teamSelect(List<Team> teams) {
    return StaticSelectElement.builder()
        .actionId("retro.card_team")
        .options(
            teams.stream()
                .limit(MOST_TEAMS)
                .map(team -> Layout.option(team.name(), Long.toString(team.id().value())))
                .toList())
        .build();
  }

  private static OptionObject option(Column column) {
    return Layout.option(column.title(), column.key());
  }
}
