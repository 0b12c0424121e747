package io.plumbline.retro.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.action.slack.ActionLists;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.ColumnWords;
import io.plumbline.retro.Outcome;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.WriteCard;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /retro}. */
final class RetroCommand implements SlashCommandHandler {
  static final String WORD = "retro";

  private final Teams teams;
  private final Boards boards;
  private final RetroActs acts;
  private final RetroViews views;
  private final RecordCommand records;
  private final ActionLists actionLists;
  private final GroupViews groups;
  private final SettingsDesk settings;

  RetroCommand(
      Teams teams,
      Boards boards,
      RetroActs acts,
      RetroViews views,
      GroupViews groups,
      SettingsDesk settings,
      RecordCommand records,
      ActionLists actionLists) {
    this.teams = teams;
    this.boards = boards;
    this.acts = acts;
    this.views = views;
    this.records = records;
    this.actionLists = actionLists;
    this.groups = groups;
    this.settings = settings;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var text = request.getPayload().getText();
    var answer =
        RetroVerb.read(text == null ? "" : text)
            .fold(
                () -> forTeam(RetroVerb.BOARD, "", caller),
                (verb, rest) -> forTeam(verb, rest, caller),
                unknown -> Answer.say(CommandHelp.unknown(RetroVerb.ALL, unknown)));
    return answer.send(request, context);
  }

  private Answer forTeam(RetroVerb verb, String rest, Caller caller) {
    if (verb == RetroVerb.HELP) {
      return Answer.say(CommandHelp.of(RetroVerb.ALL));
    }
    return TeamChoice.of(teams, caller)
        .fold(
            choice -> {
              if (verb == RetroVerb.ADD) {
                return add(choice, rest, caller);
              }
              return choice.size() > 1
                  ? Answer.say(TeamChoice.which(choice))
                  : records
                      .answer(verb, rest, choice.get(0), caller)
                      .orElseGet(() -> answer(verb, choice.get(0), caller));
            },
            Answer::say);
  }

  private Answer answer(RetroVerb verb, Team team, Caller caller) {
    var viewer = caller.member();
    return switch (verb) {
      case START -> start(team, caller);
      case BOARD -> board(team, caller);
      case CARDS -> Answer.open(MyCardsModal.render(team, boards.waitingCards(team, viewer)));
      case ACTIONS -> Answer.open(actionLists.of(team, viewer));
      case SETTINGS -> settings.open(team, viewer);
      case GROUP -> inOpen(team, retro -> groups.groups(retro.id(), viewer));
      case VOTE -> inOpen(team, retro -> views.votes(retro.id(), viewer));
      case NOTE -> inOpen(team, retro -> views.note(retro.id(), Optional.empty(), viewer));
      case ACTION -> inOpen(team, retro -> views.action(retro.id(), viewer));
      case CLOSE -> inOpen(team, retro -> views.close(retro.id(), viewer));
      case FINISH, REVEAL, OPEN_VOTING, CLOSE_VOTING, NEXT ->
          inOpen(team, retro -> move(verb, retro, caller));
      case ADD, HELP, HISTORY, TREND, EXPORT ->
          throw new IllegalStateException(verb + " is answered before");
    };
  }

  private Answer board(Team team, Caller caller) {
    var viewer = caller.member();
    var board = boards.openOf(team);
    if (board.isPresent()) {
      boolean collecting = board.get().retro() instanceof Retro.Collecting;
      int own = collecting ? boards.waitingCards(team, viewer).size() : 0;
      return Answer.say(RetroPointer.render(board.get(), viewer, own));
    }
    return team.roster().runsRituals(viewer)
        ? Answer.open(StartModal.render(team))
        : Answer.say(RetroPointer.none(team));
  }

  private Answer start(Team team, Caller caller) {
    if (!team.roster().runsRituals(caller.member())) {
      return Answer.say(RetroWords.notFacilitator(team));
    }
    return boards
        .openRetro(team)
        .map(retro -> Answer.say(RetroWords.alreadyOpen(team, retro, caller.member())))
        .orElseGet(() -> Answer.open(StartModal.render(team)));
  }

  /** What is not sure opens the form, with all that was typed in it. */
  private Answer add(List<Team> choice, String rest, Caller caller) {
    var columns = boards.columns(choice);
    var words = AddWords.read(rest, new ColumnWords(columns));
    var column = words.sure();
    if (column.isEmpty() || choice.size() > 1 || CardText.flaw(words.text()).isPresent()) {
      var start = new CardModal.Start(column.orElse(words.guess()), words.text());
      return Answer.open(CardModal.render(CardOffer.of(boards, choice), start));
    }
    var team = choice.get(0);
    var draft = new CardDraft(column.get(), new CardText(words.text()));
    return acts.cards()
        .add(team, caller.member(), draft, caller.key())
        .fold(
            written -> Answer.say(added(team, draft, written)),
            refusal -> refused(refusal, caller));
  }

  private static String added(Team team, CardDraft draft, WriteCard.Written written) {
    var where =
        "Your card is in “%s”, hidden until the reveal.".formatted(RetroWords.title(draft.column()))
            + AuthorWords.added(written.authors());
    var next =
        written.shownBy().isPresent()
            ? ""
            : " It waits for the next retro of %s.".formatted(RetroWords.name(team));
    return where + next + " `/retro cards` changes or withdraws it.";
  }

  private Answer inOpen(Team team, Function<Retro, Answer> answer) {
    return boards.openRetro(team).map(answer).orElseGet(() -> Answer.say(RetroPointer.none(team)));
  }

  private Answer move(RetroVerb verb, Retro retro, Caller caller) {
    var id = retro.id();
    var by = caller.member();
    var key = caller.key();
    var board = "The board in %s shows it.".formatted(Mrkdwn.channel(retro.opening().channel()));
    if (verb == RetroVerb.FINISH) {
      return said(
          acts.finished().toggle(id, by, key),
          finished -> finished ? "You have finished writing." : "You write on.",
          caller);
    }
    if (verb == RetroVerb.REVEAL) {
      return said(
          acts.reveal().reveal(id, by, key), done -> "The cards are revealed. " + board, caller);
    }
    if (verb == RetroVerb.OPEN_VOTING) {
      return said(
          acts.openVoting().open(id, by, key), done -> "The voting is open. " + board, caller);
    }
    if (verb == RetroVerb.CLOSE_VOTING) {
      return said(
          acts.closeVoting().close(id, by, key), done -> "The voting is closed. " + board, caller);
    }
    return next(retro, caller, board);
  }

  private Answer next(Retro retro, Caller caller, String board) {
    if (retro instanceof Retro.Discussing discussing && discussing.currentTopic().isPresent()) {
      var from = discussing.currentTopic().get();
      return said(
          acts.topics().next(retro.id(), from, caller.member(), caller.key()),
          done -> "The next topic is on. " + board,
          caller);
    }
    return refused(new Refusal.OtherPhase(retro), caller);
  }

  private static <T> Answer said(Outcome<T> outcome, Function<T, String> sentence, Caller caller) {
    return outcome.fold(
        done -> Answer.say(sentence.apply(done)), refusal -> refused(refusal, caller));
  }

  private static Answer refused(Refusal refusal, Caller caller) {
    return Answer.say(RetroWords.refusal(refusal, caller.member()));
  }
}
