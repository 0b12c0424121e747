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
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroActs;
import io.plumbline.retro.WriteCard;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.TeamPicker;
import io.plumbline.slack.TypedLine;
import io.plumbline.slack.command.CommandHelp;
import io.plumbline.team.Team;
import io.plumbline.team.TeamOf;
import io.plumbline.workspace.MemberId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /retro}. */
final class RetroCommand implements SlashCommandHandler {
  static final String WORD = "retro";

  private final TeamOf teamOf;
  private final Boards boards;
  private final RetroActs acts;
  private final RetroViews views;
  private final RecordCommand records;
  private final ActionLists actionLists;
  private final BoardPlace place;
  private final RetroMoves moves;
  private final GroupViews groups;
  private final SettingsDesk settings;
  private final PaceAnswers pace;

  RetroCommand(
      TeamOf teamOf,
      Boards boards,
      RetroActs acts,
      RetroViews views,
      GroupViews groups,
      SettingsDesk settings,
      RecordCommand records,
      ActionLists actionLists,
      BoardPlace place) {
    this.teamOf = teamOf;
    this.boards = boards;
    this.acts = acts;
    this.views = views;
    this.records = records;
    this.actionLists = actionLists;
    this.place = place;
    this.moves = new RetroMoves(acts, place);
    this.groups = groups;
    this.settings = settings;
    this.pace = new PaceAnswers(boards, acts.pace());
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context)
      throws IOException, SlackApiException {
    var caller = Caller.of(request);
    var line = TypedLine.of(request);
    var answer =
        RetroVerb.ALL
            .read(line.text())
            .fold(
                () -> forTeam(RetroVerb.BOARD, "", line, caller),
                (verb, rest) -> forTeam(verb, rest, line, caller),
                unknown -> Answer.say(CommandHelp.unknown(RetroVerb.ALL, unknown)));
    return answer.send(request, context);
  }

  private Answer forTeam(RetroVerb verb, String rest, TypedLine line, Caller caller) {
    if (verb == RetroVerb.HELP) {
      return Answer.say(CommandHelp.of(RetroVerb.ALL));
    }
    return teamOf
        .meant(caller.workspace(), caller.member(), caller.from())
        .fold(
            team -> inTeam(verb, rest, team, caller),
            several ->
                verb == RetroVerb.ADD
                    ? add(several, rest, caller) // its form asks for the team
                    : Answer.say(TeamPicker.ask(several, line)),
            () -> Answer.say(TeamPicker.NO_TEAM));
  }

  private Answer inTeam(RetroVerb verb, String rest, Team team, Caller caller) {
    if (!team.roster().includes(caller.member())) {
      return Answer.say(RefusalWords.notInTeam(team));
    }
    return verb == RetroVerb.ADD
        ? add(List.of(team), rest, caller)
        : records.answer(verb, rest, team, caller).orElseGet(() -> answer(verb, team, caller));
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
      case NOTES -> inOpen(team, retro -> views.myNotes(retro.id(), viewer));
      case ACTION -> inOpen(team, retro -> views.action(retro.id(), viewer));
      case CLOSE -> inOpen(team, retro -> views.close(retro.id(), viewer));
      case FINISH, REVEAL, OPEN_VOTING, CLOSE_VOTING, NEXT ->
          inOpen(team, retro -> moves.move(verb, retro, caller));
      case PARK -> inOpen(team, retro -> pace.parkCurrent(retro, caller));
      case MORE_TIME -> inOpen(team, retro -> pace.moreTime(retro.id(), caller));
      case MISSING -> inOpen(team, retro -> pace.missing(retro.id(), viewer));
      case FACILITATE -> inOpen(team, retro -> pace.takeOver(retro.id(), caller));
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
      return Answer.say(
          RetroPointer.render(board.get(), viewer, own, place.is(board.get().retro())));
    }
    return team.roster().runsRituals(viewer)
        ? Answer.open(StartModal.render(team, boards.nextRules(team)))
        : Answer.say(RetroPointer.none(team));
  }

  private Answer start(Team team, Caller caller) {
    if (!team.roster().runsRituals(caller.member())) {
      return Answer.say(RefusalWords.notFacilitator(team));
    }
    return boards
        .openRetro(team)
        .map(retro -> Answer.say(OpeningWords.alreadyOpen(team, retro, caller.member())))
        .orElseGet(() -> Answer.open(StartModal.render(team, boards.nextRules(team))));
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
            written -> Answer.say(added(team, draft, written, caller.member())),
            refusal -> refused(refusal, caller));
  }

  private static String added(
      Team team, CardDraft draft, WriteCard.Written written, MemberId viewer) {
    var where =
        "Your card is in “%s”, hidden until the reveal.".formatted(RetroWords.title(draft.column()))
            + AuthorWords.added(written.authors());
    var next =
        written.shownBy().isPresent()
            ? ""
            : " It waits for the next retro of %s.".formatted(RetroWords.name(team));
    var late =
        written.missed().map(retro -> RefusalWords.revealedBefore(retro, viewer) + " ").orElse("");
    return late + where + next + " `/retro cards` changes or withdraws it.";
  }

  private Answer inOpen(Team team, Function<Retro, Answer> answer) {
    return boards.openRetro(team).map(answer).orElseGet(() -> Answer.say(RetroPointer.none(team)));
  }

  private static Answer refused(Refusal refusal, Caller caller) {
    return Answer.say(RefusalWords.refusal(refusal, caller.member()));
  }
}
