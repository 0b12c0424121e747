package io.plumbline.retro.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Boards;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CastVotes;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.slack.Modals;
import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.function.Function;

/**
 * What happens when somebody sends their votes. The answer comes with the acknowledgement and calls
 * nothing: Slack would not take a call for each vote of sixty people.
 */
final class VoteForms {
  private final CastVotes votes;
  private final Boards boards;

  VoteForms(CastVotes votes, Boards boards) {
    this.votes = votes;
    this.boards = boards;
  }

  void register(App app) {
    app.viewSubmission(Ids.VOTES_FORM, this::sent);
  }

  private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var sent = new Sent(request, context);
    var about = sent.about(On.class).orElse(null);
    if (about == null) {
      return context.ackWithUpdate(VoteModal.over(Modals.EXPIRED));
    }
    var by = sent.by();
    var id = about.retroIn(by.workspace());
    var chosen = VoteModal.read(sent.state(), by.workspace());
    return votes
        .cast(id, chosen, by.member(), by.key())
        .fold(done -> saved(id, sent), why -> refused(why, id, chosen, sent));
  }

  private Response saved(RetroId id, Sent sent) {
    var viewer = sent.by().member();
    var next = VoteModal.next(sent.state());
    return sent.context()
        .ackWithUpdate(
            next.isPresent() ? again(id, viewer, next.getAsInt(), "Saved. ") : saved(id, viewer));
  }

  /** Another page of the form, once one was saved. */
  private View again(RetroId id, MemberId viewer, int page, String word) {
    return whileVoting(
        id, viewer, board -> VoteModal.render(board, boards.votesOf(id, viewer), page, word));
  }

  private View saved(RetroId id, MemberId viewer) {
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
                    : VoteModal.over(
                        RefusalWords.refusal(new Refusal.OtherPhase(board.retro()), viewer)))
        .orElseGet(() -> VoteModal.over(RetroWords.OLD));
  }

  private Response refused(Refusal why, RetroId id, Map<CardId, Integer> chosen, Sent sent) {
    if (why instanceof Refusal.Repeated) {
      return saved(id, sent);
    }
    if (why instanceof Refusal.TooManyVotes tooMany) {
      int onThisPage = chosen.values().stream().mapToInt(Integer::intValue).sum();
      return sent.refuse(VoteModal.block(last(chosen)), VoteWords.tooMany(tooMany, onThisPage));
    }
    var sentence = RefusalWords.refusal(why, sent.by().member());
    return sent.context().ackWithUpdate(VoteModal.over(sentence + VoteWords.NOT_COUNTED));
  }

  /** The last topic of the page that got a vote. */
  private static CardId last(Map<CardId, Integer> chosen) {
    return chosen.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(Map.Entry::getKey)
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
