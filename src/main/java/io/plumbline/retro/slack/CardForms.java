package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Column;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.retro.WriteCard;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.Outcome;
import io.plumbline.workspace.WorkspaceId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens in the form of a card: a team is chosen, the card is sent. */
final class CardForms {
  private final Teams teams;
  private final Boards boards;
  private final RetroActs acts;

  CardForms(Teams teams, Boards boards, RetroActs acts) {
    this.teams = teams;
    this.boards = boards;
    this.acts = acts;
  }

  void register(App app) {
    app.blockAction(Ids.CARD_TEAM, this::teamChosen);
    app.viewSubmission(Ids.CARD_FORM, this::sent);
  }

  /** A form with all that was filled into it. */
  private record Sent(Caller caller, CardModal.About about, FormState state) {
    WorkspaceId workspace() {
      return caller.workspace();
    }

    String text() {
      return state.text(CardModal.TEXT).orElse("");
    }

    Optional<TeamId> team() {
      return CardModal.team(workspace(), about, state);
    }

    /** Where the card comes from, in the column that is chosen now or was named before. */
    CardModal.From from(TeamId team) {
      var column =
          CardModal.columnField(team, state).flatMap(state::option).orElse(about.from().column());
      return new CardModal.From(about.from().link(), about.from().hiddenIn(), column);
    }
  }

  /** Shows the columns of the team, and what it does with authors; what was typed stays. */
  private Response teamChosen(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    var view = request.getPayload().getView();
    var sent = about(view).map(about -> new Sent(Caller.of(request), about, FormState.of(view)));
    var team = sent.flatMap(Sent::team).flatMap(teams::find);
    if (sent.isPresent() && team.isPresent()) {
      Modals.update(request, again(sent.get(), team.get(), ""));
    }
    return context.ack();
  }

  private View again(Sent sent, Team team, String notice) {
    var offered =
        sent.about().teams().stream()
            .flatMap(id -> teams.find(new TeamId(sent.workspace(), id)).stream())
            .toList();
    var offers = CardOffer.of(boards, offered.isEmpty() ? List.of(team) : offered);
    var chosen = new CardOffer(team, boards.rules(team));
    return CardModal.render(offers, chosen, sent.from(team.id()), sent.text(), notice);
  }

  private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    return about(view)
        .map(about -> new Sent(Caller.of(request), about, FormState.of(view)))
        .map(sent -> sent(sent, context))
        .orElseGet(() -> context.ackWithErrors(Map.of(CardModal.TEXT, Modals.EXPIRED)));
  }

  private Response sent(Sent sent, ViewSubmissionContext context) {
    var team = sent.team().flatMap(teams::find);
    return team.isPresent() ? sent(sent, team.get(), context) : noTeam(sent, context);
  }

  private static Response noTeam(Sent sent, ViewSubmissionContext context) {
    var errors = new LinkedHashMap<String, String>();
    var asked = sent.state().has(CardModal.TEAM);
    errors.put(asked ? CardModal.TEAM : CardModal.TEXT, asked ? "Choose a team." : Modals.EXPIRED);
    if (asked) {
      flaw(sent).ifPresent(flaw -> errors.put(CardModal.TEXT, flaw));
    }
    return context.ackWithErrors(errors);
  }

  private Response sent(Sent sent, Team team, ViewSubmissionContext context) {
    var field = CardModal.columnField(team.id(), sent.state());
    if (field.isEmpty()) {
      return context.ackWithUpdate(again(sent, team, "Choose a column, then send it again."));
    }
    var column = field.flatMap(sent.state()::option).flatMap(key -> column(sent, team, key));
    var errors = new LinkedHashMap<String, String>();
    if (column.isEmpty()) {
      errors.put(field.get(), "Choose a column.");
    }
    flaw(sent).ifPresent(flaw -> errors.put(CardModal.TEXT, flaw));
    return errors.isEmpty() && column.isPresent()
        ? written(sent, team, column.get(), context)
        : context.ackWithErrors(errors);
  }

  private static Optional<String> flaw(Sent sent) {
    return CardText.flaw(sent.text()).map(RefusalWords::flaw);
  }

  /** A column of the team now; a card that is changed may stay in the one that it is in. */
  private Optional<Column> column(Sent sent, Team team, String key) {
    return boards
        .rules(team)
        .columns()
        .keyed(key)
        .or(
            () ->
                sent.about()
                    .cardIn(sent.workspace())
                    .flatMap(
                        id ->
                            boards.waitingCards(team, sent.caller().member()).stream()
                                .filter(card -> card.id().equals(id))
                                .findFirst())
                    .map(card -> card.column())
                    .filter(column -> column.key().equals(key)));
  }

  private Response written(Sent sent, Team team, Column column, ViewSubmissionContext context) {
    return write(sent, team, column)
        .fold(
            written ->
                written.shownBy().isPresent()
                    ? context.ack()
                    : context.ackWithUpdate(
                        CardModal.kept(
                            team, written.missed().orElse(null), sent.caller().member())),
            why -> refused(why, sent, team, context));
  }

  private Outcome<WriteCard.Written, Refusal> write(Sent sent, Team team, Column column) {
    var by = sent.caller().member();
    var key = sent.caller().key();
    var text = new CardText(sent.text());
    var changed = sent.about().cardIn(sent.workspace());
    if (changed.isPresent()) {
      return acts.cards().change(team, changed.get(), by, new CardDraft(column, text), key);
    }
    var promised = sent.about().promises(Authors.ANONYMOUS) ? Authors.ANONYMOUS : Authors.SHOWN;
    var link = sent.about().from().linkFor(team, promised).orElse(null);
    return acts.cards().add(team, by, new CardDraft(column, text, link), promised, key);
  }

  /** The form stays with what was typed; a repeated one has had its effect and closes. */
  private Response refused(Refusal why, Sent sent, Team team, ViewSubmissionContext context) {
    if (why instanceof Refusal.Repeated) {
      return context.ack();
    }
    if (why.equals(new Refusal.Against(Refusal.Rule.AUTHORS_CHANGED))) {
      return context.ackWithUpdate(again(sent, team, AuthorWords.CHANGED));
    }
    var sentence = RetroWords.plain(RefusalWords.refusal(why, sent.caller().member()));
    return context.ackWithErrors(Map.of(CardModal.TEXT, sentence));
  }

  private static Optional<CardModal.About> about(View view) {
    return Payloads.read(view.getPrivateMetadata(), CardModal.About.class);
  }
}
