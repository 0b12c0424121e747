package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
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

  private CardModal() {}

  /**
   * What the form is about.
   *
   * @param team the team's number, 0 where the form asks for it
   * @param card the card to change, 0 for a new one
   * @param teams the numbers of the teams that it offers; empty where it does not ask
   * @param promise what it says of the author: SHOWN or ANONYMOUS; empty where it says nothing yet
   */
  public record About(long team, long card, From from, List<Long> teams, String promise) {
    public About {
      teams = List.copyOf(teams);
    }

    Optional<CardId> cardIn(WorkspaceId workspace) {
      return card == 0 ? Optional.empty() : Optional.of(new CardId(workspace, card));
    }

    boolean promises(Authors authors) {
      return promise.equals(authors.name());
    }
  }

  /**
   * Where the card comes from.
   *
   * @param link the message that it came from, empty where it came from none
   * @param hiddenIn the conversation of the message, where not everybody can see that; else empty
   * @param column the key of the column that was named before; empty where none was
   */
  public record From(String link, String hiddenIn, String column) {
    /** The link that the card keeps: an anonymous one none that only some could have seen. */
    Optional<String> linkFor(Team team, Authors authors) {
      boolean tells =
          authors == Authors.ANONYMOUS
              && !hiddenIn.isEmpty()
              && !hiddenIn.equals(team.channel().value());
      return link.isEmpty() || tells ? Optional.empty() : Optional.of(link);
    }
  }

  /** What the form starts with. */
  record Start(@Nullable Column column, String text, String link, String hiddenIn) {
    static final Start BLANK = new Start(null, "");

    Start(@Nullable Column column, String text) {
      this(column, text, "", "");
    }

    From from() {
      return new From(link, hiddenIn, column == null ? "" : column.key());
    }
  }

  /**
   * A new card.
   *
   * @param offers the teams to choose from; where there is one, the form does not ask, and where
   *     their columns differ, it shows them once the team is chosen
   */
  static View render(List<CardOffer> offers, Start start) {
    return render(offers, null, start.from(), start.text(), "");
  }

  /**
   * The form again.
   *
   * @param chosen the team that was chosen in it; null where none was
   * @param notice what happened to it; empty where nothing did
   */
  static View render(
      List<CardOffer> offers, @Nullable CardOffer chosen, From from, String text, String notice) {
    boolean asks = offers.size() > 1;
    var common = CardOffer.common(offers);
    var shown = chosen == null ? common : Optional.of(chosen);
    var about =
        new About(
            asks ? 0 : offers.get(0).team().id().value(),
            0,
            from,
            asks ? offers.stream().map(offer -> offer.team().id().value()).toList() : List.of(),
            shown.map(offer -> offer.rules().authors().name()).orElse(""));
    var blocks = new ArrayList<LayoutBlock>();
    if (!notice.isEmpty()) {
      blocks.add(Layout.section(notice));
    }
    if (!text.isEmpty()) {
      RefusalWords.flaw(text).ifPresent(flaw -> blocks.add(Layout.section(flaw)));
    }
    if (asks) {
      blocks.add(CardFields.teamInput(offers, chosen, common.isEmpty()));
    }
    shown.ifPresent(
        offer ->
            blocks.add(
                CardFields.columnInput(
                    common.isPresent() ? COLUMN : columnOf(offer.team().id()),
                    offer.rules().columns().all(),
                    from.column())));
    blocks.add(CardFields.textInput(text));
    shown.ifPresentOrElse(
        offer -> blocks.addAll(CardFields.footer(offer.team(), offer.rules().authors(), from)),
        () -> blocks.add(Layout.context("The columns come once you have chosen the team.")));
    return Forms.toSend(Ids.CARD_FORM, "Add a card", "Add", about, blocks);
  }

  static View change(Card card, Columns columns) {
    var authors = card.isAnonymous() ? Authors.ANONYMOUS : Authors.SHOWN;
    var from = new From("", "", card.column().key());
    var about = new About(card.team().value(), card.id().value(), from, List.of(), authors.name());
    var blocks =
        Layout.blocks(
            CardFields.columnInput(
                COLUMN, columns.with(List.of(card.column())), card.column().key()),
            CardFields.textInput(card.text()),
            Layout.context(AuthorWords.promise(authors)));
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

  /**
   * The field of the column in a form for this team, as the form has it; empty where it has none.
   */
  static Optional<String> columnField(TeamId team, FormState state) {
    var own = columnOf(team);
    return state.has(own)
        ? Optional.of(own)
        : state.has(COLUMN) ? Optional.of(COLUMN) : Optional.empty();
  }

  /** Fields with names of their own do not keep a choice that another team's columns had. */
  private static String columnOf(TeamId team) {
    return COLUMN + "_" + team.value();
  }

  /**
   * The answer where no retro is open that would show the card.
   *
   * @param missed the open retro whose reveal it came too late for; null where none is open
   */
  static View kept(Team team, @Nullable Retro missed, MemberId viewer) {
    var late = missed == null ? "" : RefusalWords.revealedBefore(missed, viewer) + " ";
    return Forms.toRead(
        Ids.KEPT_VIEW,
        "Your card is kept",
        On.NONE,
        Layout.blocks(
            Layout.section(
                "%sIt waits, hidden, for the next retro of %s. `/retro cards` shows yours until then."
                    .formatted(late, RetroWords.name(team)))));
  }

  /** The answer to a person who is in no team. */
  static View nobody(String sentence) {
    return Forms.toRead(
        Ids.KEPT_VIEW, "Add a card", On.NONE, Layout.blocks(Layout.section(sentence)));
  }
}
