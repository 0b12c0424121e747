package io.plumbline.retro.slack;

import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.team.Team;
import io.plumbline.team.Teams;
import io.plumbline.workspace.MemberId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The forms of an open retro for one person, or why there is none for them. */
final class RetroViews {
  private final Teams teams;
  private final Boards boards;
  private final InstantSource clock;

  RetroViews(Teams teams, Boards boards, InstantSource clock) {
    this.teams = teams;
    this.boards = boards;
    this.clock = clock;
  }

  Answer card(RetroId id, MemberId viewer) {
    return inTeam(
        id,
        viewer,
        (retro, team) ->
            retro.isOpen()
                ? Answer.open(
                    CardModal.render(
                        List.of(new CardOffer(team, retro.rules())), CardModal.Start.BLANK))
                : refused(retro, viewer));
  }

  Answer myCards(RetroId id, MemberId viewer) {
    return inTeam(
        id,
        viewer,
        (retro, team) ->
            Answer.open(MyCardsModal.render(team, boards.waitingCards(team, viewer), 0)));
  }

  Answer votes(RetroId id, MemberId viewer) {
    return onBoard(
        id,
        viewer,
        board ->
            board.retro() instanceof Retro.Voting
                ? Answer.open(votes(board, viewer, 0, ""))
                : refused(board.retro(), viewer));
  }

  /** Another page of the form, once one was saved. */
  View votesAgain(RetroId id, MemberId viewer, int page, String word) {
    return whileVoting(id, viewer, board -> votes(board, viewer, page, word));
  }

  View votesSaved(RetroId id, MemberId viewer) {
    return whileVoting(
        id, viewer, board -> VoteModal.saved(board, boards.votesOf(board.retro().id(), viewer)));
  }

  private View whileVoting(RetroId id, MemberId viewer, Function<Board, View> view) {
    return boards
        .of(id)
        .filter(board -> board.team().roster().includes(viewer))
        .map(
            board ->
                board.retro() instanceof Retro.Voting
                    ? view.apply(board)
                    : VoteModal.over(words(board.retro(), viewer)))
        .orElseGet(() -> VoteModal.over(RetroWords.OLD));
  }

  Answer topics(RetroId id, MemberId viewer) {
    return onBoard(id, viewer, board -> Answer.open(TopicsModal.render(board, viewer, 0)));
  }

  Answer topicsAgain(RetroId id, MemberId viewer, int page) {
    return onBoard(id, viewer, board -> Answer.redraw(TopicsModal.render(board, viewer, page)));
  }

  Answer note(RetroId id, Optional<Long> topic, MemberId viewer) {
    return discussing(
        id,
        viewer,
        (retro, team) -> {
          long on = topic.orElseGet(() -> retro.currentTopic().map(c -> c.value()).orElse(0L));
          return Answer.open(NoteModal.render(new On(id.value(), on, 0)));
        });
  }

  Answer action(RetroId id, MemberId viewer) {
    return discussing(
        id,
        viewer,
        (retro, team) -> {
          var today = LocalDate.ofInstant(clock.instant(), team.calendar().zone());
          return Answer.open(ActionModal.render(id.value(), today));
        });
  }

  Answer close(RetroId id, MemberId viewer) {
    return onBoard(
        id,
        viewer,
        board -> {
          if (!board.team().roster().runsRituals(viewer)) {
            return Answer.say(RefusalWords.notFacilitator(board.team()));
          }
          return board.retro().isOpen()
              ? Answer.open(CloseModal.render(board))
              : refused(board.retro(), viewer);
        });
  }

  private View votes(Board board, MemberId viewer, int page, String word) {
    return VoteModal.render(board, boards.votesOf(board.retro().id(), viewer), page, word);
  }

  private Answer discussing(
      RetroId id, MemberId viewer, BiFunction<Retro.Discussing, Team, Answer> answer) {
    return inTeam(
        id,
        viewer,
        (retro, team) ->
            retro instanceof Retro.Discussing discussing
                ? answer.apply(discussing, team)
                : refused(retro, viewer));
  }

  private Answer onBoard(RetroId id, MemberId viewer, Function<Board, Answer> answer) {
    return boards
        .of(id)
        .map(
            board ->
                board.team().roster().includes(viewer)
                    ? answer.apply(board)
                    : Answer.say(RefusalWords.notInTeam(board.team())))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private Answer inTeam(RetroId id, MemberId viewer, BiFunction<Retro, Team, Answer> answer) {
    var retro = boards.find(id).orElse(null);
    var team = retro == null ? null : teams.find(retro.team()).orElse(null);
    if (retro == null || team == null) {
      return Answer.say(RetroWords.OLD);
    }
    return team.roster().includes(viewer)
        ? answer.apply(retro, team)
        : Answer.say(RefusalWords.notInTeam(team));
  }

  private static Answer refused(Retro now, MemberId viewer) {
    return Answer.say(words(now, viewer));
  }

  private static String words(Retro now, MemberId viewer) {
    return RefusalWords.refusal(new Refusal.OtherPhase(now), viewer);
  }
}
