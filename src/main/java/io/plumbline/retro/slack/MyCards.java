package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.WriteCard;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Pressed;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import java.io.IOException;
import java.util.Optional;

/** The presses in the list of a person's own hidden cards; it shows at once what became of them. */
final class MyCards {
  private static final Refusal REVEALED =
      new Refusal.Against(Refusal.Rule.CARD_NOT_YOURS_OR_REVEALED);

  private final Teams teams;
  private final Boards boards;
  private final WriteCard cards;

  MyCards(Teams teams, Boards boards, WriteCard cards) {
    this.teams = teams;
    this.boards = boards;
    this.cards = cards;
  }

  void register(App app) {
    on(app, Ids.CHANGE_CARD, this::change);
    on(app, Ids.WITHDRAW_CARD, this::withdraw);
    on(app, Ids.CARDS_PAGE, this::page);
    on(app, Pages.back(Ids.CARDS_PAGE), this::page);
  }

  private interface Press {
    Answer answer(Team team, MyCardsModal.About about, Caller caller);
  }

  private void on(App app, String id, Press press) {
    app.blockAction(Ids.each(id), (request, context) -> answer(request, press));
  }

  private Response answer(BlockActionRequest request, Press press)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    return Pressed.about(request, MyCardsModal.About.class)
        .flatMap(
            about ->
                teams
                    .find(new TeamId(caller.workspace(), about.team()))
                    .map(team -> press.answer(team, about, caller)))
        .orElseGet(() -> Answer.say(RetroWords.OLD))
        .send(request);
  }

  /** The form lies on top of the list. */
  private Answer change(Team team, MyCardsModal.About about, Caller caller) {
    return boards.waitingCards(team, caller.member()).stream()
        .filter(card -> card.id().value() == about.card())
        .findFirst()
        .map(card -> Answer.open(CardModal.change(card, boards.rules(team).columns())))
        .orElseGet(() -> list(team, about, caller, Optional.of(REVEALED)));
  }

  private Answer withdraw(Team team, MyCardsModal.About about, Caller caller) {
    var id = new CardId(caller.workspace(), about.card());
    var refusal = cards.withdraw(team, id, caller.member(), caller.key()).refusal();
    return list(team, about, caller, refusal);
  }

  private Answer page(Team team, MyCardsModal.About about, Caller caller) {
    return list(team, about, caller, Optional.empty());
  }

  private Answer list(
      Team team, MyCardsModal.About about, Caller caller, Optional<Refusal> refusal) {
    var mine = boards.waitingCards(team, caller.member());
    var notice = RefusalWords.notice(refusal, caller.member());
    return Answer.redraw(MyCardsModal.render(team, mine, about.page(), notice));
  }

  /** The list below the form in which one of its cards was changed. */
  void redrawBelow(ViewSubmissionRequest request, Team team, CardId changed) {
    var mine = boards.waitingCards(team, Caller.of(request).member());
    var page = MyCardsModal.pageOf(changed, mine);
    Modals.redrawBelow(request, () -> MyCardsModal.render(team, mine, page));
  }
}
