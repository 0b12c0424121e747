package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.io.IOException;
import java.util.function.Function;

/** The presses on the board, on the pointer, on Home and in the retro's views. */
final class RetroButtons {
  private final Teams teams;
  private final Boards boards;
  private final RetroActs acts;
  private final RetroViews views;
  private final SettingsDesk settings;
  private final PaceAnswers pace;

  RetroButtons(
      Teams teams, Boards boards, RetroActs acts, RetroViews views, SettingsDesk settings) {
    this.teams = teams;
    this.boards = boards;
    this.acts = acts;
    this.views = views;
    this.settings = settings;
    this.pace = new PaceAnswers(boards, acts.pace());
  }

  void register(App app) {
    on(app, Ids.ADD_CARD, this::addCard);
    on(app, Ids.MY_CARDS, p -> views.myCards(p.retro(), p.caller().member()));
    on(app, Ids.FINISH, p -> quiet(p, acts.finished().toggle(p.retro(), p.by(), p.key())));
    on(app, Ids.REVEAL, p -> quiet(p, acts.reveal().reveal(p.retro(), p.by(), p.key())));
    on(app, Ids.OPEN_VOTES, p -> views.votes(p.retro(), p.by()));
    on(app, Ids.CLOSE_VOTING, p -> quiet(p, acts.closeVoting().close(p.retro(), p.by(), p.key())));
    on(
        app,
        Ids.NEXT_TOPIC,
        p -> quiet(p, acts.topics().next(p.retro(), p.topic(), p.by(), p.key())));
    on(app, Ids.PICK_TOPIC, this::pick);
    on(app, Ids.ADD_ACTION, p -> views.action(p.retro(), "", p.by()));
    on(app, Ids.SHOW_TOPICS, p -> views.topics(p.retro(), p.by()));
    turning(app, Ids.TOPICS_PAGE, p -> views.topicsAgain(p.retro(), p.by(), p.on().page()));
    on(app, Ids.CLOSE, p -> views.close(p.retro(), p.by()));
    app.blockAction(Ids.MORE, (request, context) -> more(request).send(request));
  }

  /** A press with what its button is about. */
  private record Press(Caller caller, On on) {
    RetroId retro() {
      return on.retroIn(caller.workspace());
    }

    CardId topic() {
      return on.topicIn(caller.workspace());
    }

    MemberId by() {
      return caller.member();
    }

    RequestKey key() {
      return caller.key();
    }
  }

  private static void on(App app, String id, Function<Press, Answer> handler) {
    app.blockAction(Ids.each(id), (request, context) -> answer(request, handler));
  }

  private static void turning(App app, String id, Function<Press, Answer> handler) {
    on(app, id, handler);
    on(app, Pages.back(id), handler);
  }

  private static Response answer(BlockActionRequest request, Function<Press, Answer> handler)
      throws IOException, SlackApiException {
    return Pressed.about(request, On.class)
        .map(on -> handler.apply(new Press(Caller.of(request), on)))
        .orElseGet(() -> Answer.say(RetroWords.OLD))
        .send(request);
  }

  /** The button of the pointer is about no retro: the card is for the team's next one. */
  private Answer addCard(Press press) {
    return press.on().equals(On.NONE)
        ? TeamChoice.of(teams, press.caller())
            .fold(
                choice ->
                    Answer.open(
                        CardModal.render(CardOffer.of(boards, choice), CardModal.Start.BLANK)),
                Answer::say)
        : views.card(press.retro(), press.by());
  }

  private Answer pick(Press press) {
    var outcome = acts.topics().pick(press.retro(), press.topic(), press.by(), press.key());
    return outcome.fold(
        done -> views.topicsAgain(press.retro(), press.by(), press.on().page()),
        why -> Answer.say(RefusalWords.refusal(why, press.by())));
  }

  private static Answer quiet(Press press, Outcome<?, Refusal> outcome) {
    return outcome
        .refusal()
        .map(why -> Answer.say(RefusalWords.refusal(why, press.by())))
        .orElseGet(Answer::none);
  }

  private Answer more(BlockActionRequest request) {
    var caller = Caller.of(request);
    return Pressed.about(request, Choice.Chosen.class)
        .map(chosen -> more(chosen, caller))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Answer more(Choice.Chosen chosen, Caller caller) {
    var id = new RetroId(caller.workspace(), chosen.retro());
    return switch (chosen.choice()) {
      case MY_CARDS -> views.myCards(id, caller.member());
      case MY_NOTES -> views.myNotes(id, caller.member());
      case SHOW_TOPICS -> views.topics(id, caller.member());
      case MISSING -> pace.missing(id, caller.member());
      case FACILITATE -> pace.takeOver(id, caller);
      case SETTINGS -> settings.open(id, caller.member());
      case CLOSE -> views.close(id, caller.member());
    };
  }
}
