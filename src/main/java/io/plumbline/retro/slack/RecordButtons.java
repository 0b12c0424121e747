package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Modals;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Pressed;
import io.plumbline.surface.Subject;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The presses and the form in the history, in a record and in the form of an export. */
final class RecordButtons {
  private final Teams teams;
  private final Boards boards;
  private final Closing closing;
  private final RecordCommand command;

  RecordButtons(Teams teams, Boards boards, Closing closing, RecordCommand command) {
    this.teams = teams;
    this.boards = boards;
    this.closing = closing;
    this.command = command;
  }

  void register(App app) {
    app.blockAction(Ids.HISTORY_PAGE, (request, context) -> turnHistory(request));
    app.blockAction(Pages.back(Ids.HISTORY_PAGE), (request, context) -> turnHistory(request));
    app.blockAction(
        Ids.each(Ids.OPEN_RECORD),
        (request, context) ->
            onRecord(request, (shown, on) -> Answer.open(RecordModal.render(shown, 0))));
    app.blockAction(Ids.RECORD_PAGE, (request, context) -> turnRecord(request));
    app.blockAction(Pages.back(Ids.RECORD_PAGE), (request, context) -> turnRecord(request));
    app.blockAction(Ids.RECORD_LINK, (request, context) -> context.ack());
    app.blockAction(
        Ids.EXPORT, (request, context) -> onRecord(request, (shown, on) -> exportForm(shown)));
    app.viewSubmission(Ids.EXPORT_FORM, this::export);
  }

  private Response turnHistory(BlockActionRequest request) throws IOException, SlackApiException {
    var caller = Caller.of(request);
    return Pressed.about(request, HistoryModal.Page.class)
        .map(page -> history(page, caller))
        .orElseGet(() -> Answer.say(RetroWords.OLD))
        .send(request);
  }

  private Answer history(HistoryModal.Page page, Caller caller) {
    return teams
        .find(new TeamId(caller.workspace(), page.team()))
        .map(team -> ifMember(team, caller, () -> Answer.redraw(command.history(team, page))))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Response turnRecord(BlockActionRequest request) throws IOException, SlackApiException {
    return onRecord(request, (shown, on) -> Answer.redraw(RecordModal.render(shown, on.page())));
  }

  private Response onRecord(
      BlockActionRequest request, BiFunction<RecordModal.Shown, On, Answer> answer)
      throws IOException, SlackApiException {
    var on = Pressed.about(request, On.class).orElse(On.NONE);
    var caller = Caller.of(request);
    var board = boards.of(on.retroIn(caller.workspace())).orElse(null);
    if (board == null || !(board.retro() instanceof Retro.Closed closed)) {
      return Answer.say(RetroWords.OLD).send(request);
    }
    if (!isMember(board.team(), caller.member())) {
      return Answer.say(RefusalWords.notInTeam(board.team())).send(request);
    }
    return answer.apply(shown(request, board, closed), on).send(request);
  }

  private RecordModal.Shown shown(BlockActionRequest request, Board board, Retro.Closed closed)
      throws IOException, SlackApiException {
    return new RecordModal.Shown(
        board,
        closed,
        closing.worth().tally(closed.id()).flatMap(WorthFigure::of),
        closing.past()::isClosed,
        link(request, closed.id()));
  }

  /** To the summary in the channel; empty where it does not stand there (any more). */
  private String link(BlockActionRequest request, RetroId id)
      throws IOException, SlackApiException {
    var subject = new Subject(id.workspace(), "retro", id.value());
    var standing = closing.standings().of("retro.summary", subject).orElse(null);
    if (standing == null) {
      return "";
    }
    var answer =
        request
            .getContext()
            .client()
            .chatGetPermalink(r -> r.channel(standing.channel().value()).messageTs(standing.ts()));
    return answer.isOk() && answer.getPermalink() != null ? answer.getPermalink() : "";
  }

  private Answer exportForm(RecordModal.Shown shown) {
    var team = shown.board().team();
    var retros = closing.past().of(team, 0, ExportModal.MOST);
    return retros.stream()
        .filter(retro -> retro.id().equals(shown.retro().id()))
        .findFirst()
        .map(chosen -> Answer.open(ExportModal.render(team, retros, chosen)))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Response export(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var caller = Caller.of(request);
    var team = team(view.getPrivateMetadata(), caller.workspace());
    var state = FormState.of(view);
    var which = ExportModal.which(state);
    var formats = ExportModal.formats(state);
    if (team.isEmpty() || which.isEmpty()) {
      return context.ackWithErrors(Map.of(ExportModal.WHICH, Modals.EXPIRED));
    }
    if (formats.isEmpty()) {
      return context.ackWithErrors(Map.of(ExportModal.FORMATS, "Choose at least one."));
    }
    var sentence =
        isMember(team.get(), caller.member())
            ? command.ask(team.get(), which.getAsLong(), formats, caller)
            : RefusalWords.notInTeam(team.get());
    return context.ackWithUpdate(ExportModal.answer(sentence));
  }

  private Optional<Team> team(String metadata, WorkspaceId workspace) {
    return Payloads.read(metadata, ExportModal.About.class)
        .flatMap(about -> teams.find(new TeamId(workspace, about.team())));
  }

  private static Answer ifMember(Team team, Caller caller, Supplier<Answer> answer) {
    return isMember(team, caller.member())
        ? answer.get()
        : Answer.say(RefusalWords.notInTeam(team));
  }

  private static boolean isMember(Team team, MemberId member) {
    return team.roster().includes(member);
  }
}
