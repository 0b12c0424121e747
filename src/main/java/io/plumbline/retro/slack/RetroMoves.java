package io.plumbline.retro.slack;

import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroActs;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.workspace.Outcome;
import java.util.function.Function;

/** The commands that move an open retro on, or say that somebody has finished. */
final class RetroMoves {
  private final RetroActs acts;
  private final BoardPlace place;

  RetroMoves(RetroActs acts, BoardPlace place) {
    this.acts = acts;
    this.place = place;
  }

  Answer move(RetroVerb verb, Retro retro, Caller caller) {
    var id = retro.id();
    var by = caller.member();
    var key = caller.key();
    var board = place.showsIt(retro);
    if (verb == RetroVerb.FINISH) {
      return said(
          acts.finished().toggle(id, by, key),
          finished ->
              finished
                  ? "You have finished writing. `/retro finish` again takes it back."
                  : "You write on: the board does not count you as finished any more.",
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
    return retro instanceof Retro.Collecting
        ? said(
            acts.pace().lastTime().goOn(id, by, key), done -> "On to the cards. " + board, caller)
        : next(retro, caller, board);
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

  private static <T> Answer said(
      Outcome<T, Refusal> outcome, Function<T, String> sentence, Caller caller) {
    return outcome.fold(
        done -> Answer.say(sentence.apply(done)), refusal -> refused(refusal, caller));
  }

  private static Answer refused(Refusal refusal, Caller caller) {
    return Answer.say(RefusalWords.refusal(refusal, caller.member()));
  }
}
