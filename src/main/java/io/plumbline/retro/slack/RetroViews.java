package io.plumbline.retro.slack;

import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardId;
import io.plumbline.retro.NoteId;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Refusal.Rule;
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
  private static final String NO_TOPIC =
      "No topic is on now. \"All topics\", in the menu of the board, turns to one; then note it.";

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
                ? Answer.open(VoteModal.render(board, boards.votesOf(id, viewer), 0, ""))
                : refused(board.retro(), viewer));
  }

  Answer topics(RetroId id, MemberId viewer) {
    return onBoard(id, viewer, board -> Answer.open(TopicsModal.render(board, viewer, 0)));
  }

  Answer topicsAgain(RetroId id, MemberId viewer, int page) {
    return onBoard(id, viewer, board -> Answer.redraw(TopicsModal.render(board, viewer, page)));
  }

  /**
   * The form of a note.
   *
   * @param seen the topic that the person saw; empty for the one that is on
   */
  Answer note(RetroId id, Optional<CardId> seen, MemberId viewer) {
    return discussing(
        id,
        viewer,
        (retro, team) ->
            seen.or(retro::currentTopic)
                .map(topic -> Answer.open(NoteModal.render(id, topic)))
                .orElseGet(() -> Answer.say(NO_TOPIC)));
  }

  Answer myNotes(RetroId id, MemberId viewer) {
    return ownNotes(id, viewer, board -> Answer.open(MyNotesModal.render(board, viewer, "")));
  }

  /** The list again, after what was pressed in it. */
  Answer myNotesAgain(RetroId id, MemberId viewer, String notice) {
    return ownNotes(id, viewer, board -> Answer.redraw(MyNotesModal.render(board, viewer, notice)));
  }

  /** The form of the person's own note, in the place of the list. */
  Answer changeNote(NoteId note, RetroId id, MemberId viewer) {
    return ownNotes(
        id,
        viewer,
        board ->
            board.notes().stream()
                .filter(own -> own.id().equals(note) && own.author().equals(viewer))
                .findFirst()
                .map(own -> Answer.redraw(NoteModal.change(id, own)))
                .orElseGet(
                    () ->
                        Answer.redraw(
                            MyNotesModal.render(
                                board, viewer, RuleWords.of(Rule.NOTE_NOT_YOURS)))));
  }

  private Answer ownNotes(RetroId id, MemberId viewer, Function<Board, Answer> answer) {
    return onBoard(
        id,
        viewer,
        board ->
            board.retro() instanceof Retro.Discussing
                ? answer.apply(board)
                : refused(board.retro(), viewer));
  }

  Answer action(RetroId id, String what, MemberId viewer) {
    return discussing(
        id,
        viewer,
        (retro, team) -> {
          var today = LocalDate.ofInstant(clock.instant(), team.calendar().zone());
          return Answer.open(ActionModal.render(id.value(), today, what));
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
