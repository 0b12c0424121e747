package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import io.plumbline.retro.Boards;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.worth.AnswerWorth;
import io.plumbline.retro.worth.Score;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.slack.Pressed;
import io.plumbline.slack.Privately;
import io.plumbline.slack.Rendered;
import java.io.IOException;

/**
 * The answers to whether a retro was worth the time. The message is replaced by the address of the
 * press and not by a surface marked stale, which would keep when somebody answered.
 */
final class WorthButtons {
  private final Boards boards;
  private final AnswerWorth answer;

  WorthButtons(Boards boards, AnswerWorth answer) {
    this.boards = boards;
    this.answer = answer;
  }

  void register(App app) {
    app.blockAction(Ids.each(Ids.WORTH), (request, context) -> answer(request));
  }

  private Response answer(BlockActionRequest request) throws IOException, SlackApiException {
    var press = Pressed.about(request, WorthCard.Press.class);
    var score = press.flatMap(each -> Score.of(each.score()));
    if (press.isEmpty() || score.isEmpty()) {
      return Answer.say(RetroWords.OLD).send(request);
    }
    var caller = Caller.of(request);
    var id = new RetroId(caller.workspace(), press.get().retro());
    var outcome = answer.answer(id, caller.member(), score.get());
    if (outcome instanceof AnswerWorth.Outcome.Counted counted) {
      Privately.replace(request, counted(id, counted));
      return request.getContext().ack();
    }
    return Answer.say(refusal(outcome)).send(request);
  }

  private Rendered.Message counted(RetroId id, AnswerWorth.Outcome.Counted counted) {
    return boards
        .of(id)
        .map(board -> WorthCard.answered(board, counted.until()))
        .orElseGet(() -> Privately.sentence("Your answer is counted."));
  }

  private static String refusal(AnswerWorth.Outcome outcome) {
    if (outcome instanceof AnswerWorth.Outcome.AlreadyCounted) {
      return "Your answer is counted already. It cannot be changed, because nobody knows which one"
          + " was yours.";
    }
    if (outcome instanceof AnswerWorth.Outcome.Over) {
      return "The question is closed, so your answer was not counted. `/retro history` shows what"
          + " came of it.";
    }
    return outcome instanceof AnswerWorth.Outcome.NotInTeam stranger
        ? RefusalWords.notInTeam(stranger.team())
        : RetroWords.OLD;
  }
}
