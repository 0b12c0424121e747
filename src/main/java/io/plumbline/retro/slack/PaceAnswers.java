package io.plumbline.retro.slack;

import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardId;
import io.plumbline.retro.PaceActs;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.function.Function;

/** What one person gets who keeps a retro going, by a press or by a command. */
final class PaceAnswers {
  private final Boards boards;
  private final PaceActs acts;

  PaceAnswers(Boards boards, PaceActs acts) {
    this.boards = boards;
    this.acts = acts;
  }

  Answer takeOver(RetroId id, Caller caller) {
    return said(
        acts.takeOver().takeOver(id, caller.member(), caller.key()),
        caller,
        done -> "You facilitate from here. The thread below the board says so.");
  }

  Answer moreTime(RetroId id, Caller caller) {
    return said(
        acts.twoMoreMinutes().give(id, caller.member(), caller.key()),
        caller,
        done -> "Two more minutes: the board says until when.");
  }

  Answer park(RetroId id, CardId topic, Caller caller) {
    return said(
        acts.parkTopic().park(id, topic, caller.member(), caller.key()),
        caller,
        done ->
            "It is parked: it comes after the other topics, or in the next retro where there is no time.");
  }

  /** By name, to whoever facilitates and to nobody else. */
  Answer missing(RetroId id, MemberId viewer) {
    return boards
        .of(id)
        .map(board -> Answer.say(missing(board, viewer)))
        .orElseGet(() -> Answer.say(RetroWords.OLD));
  }

  private String missing(Board board, MemberId viewer) {
    if (!board.team().roster().runsRituals(viewer)) {
      return RefusalWords.notFacilitator(board.team());
    }
    if (!(board.retro() instanceof Retro.Voting)) {
      return board.retro() instanceof Retro.Collecting
          ? "The board names who has finished writing. Who is missing is told while people vote."
          : RefusalWords.refusal(new Refusal.OtherPhase(board.retro()), viewer);
    }
    var missing = boards.missing(board);
    return missing.isEmpty()
        ? "Nobody: all have voted."
        : "Not voted yet: %s. Only you see this.".formatted(RetroWords.names(missing));
  }

  /** Parks the topic that is on as the command is typed. */
  Answer parkCurrent(Retro retro, Caller caller) {
    return retro instanceof Retro.Discussing discussing && discussing.currentTopic().isPresent()
        ? park(retro.id(), discussing.currentTopic().get(), caller)
        : Answer.say(RefusalWords.refusal(new Refusal.OtherPhase(retro), caller.member()));
  }

  private static <T> Answer said(
      Outcome<T, Refusal> outcome, Caller caller, Function<T, String> sentence) {
    return outcome.fold(
        done -> Answer.say(sentence.apply(done)),
        why -> Answer.say(RefusalWords.refusal(why, caller.member())));
  }
}
