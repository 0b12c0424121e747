package io.plumbline.retro.slack;

import io.plumbline.retro.Boards;
import io.plumbline.retro.CardDraft;
import io.plumbline.retro.CardText;
import io.plumbline.retro.ColumnWords;
import io.plumbline.retro.Refusal;
import io.plumbline.retro.WriteCard;
import io.plumbline.slack.Answer;
import io.plumbline.slack.Caller;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.util.List;

/** {@code /retro add}: a card in one line. */
final class AddCommand {
  private final Boards boards;
  private final WriteCard cards;

  AddCommand(Boards boards, WriteCard cards) {
    this.boards = boards;
    this.cards = cards;
  }

  /** What is not sure opens the form, with all that was typed in it. */
  Answer add(List<Team> choice, String rest, Caller caller) {
    var columns = boards.columns(choice);
    var words = AddWords.read(rest, new ColumnWords(columns));
    var column = words.sure();
    if (column.isEmpty() || choice.size() > 1 || CardText.flaw(words.text()).isPresent()) {
      var start = new CardModal.Start(column.orElse(words.guess()), words.text());
      return Answer.open(CardModal.render(CardOffer.of(boards, choice), start));
    }
    var team = choice.get(0);
    var draft = new CardDraft(column.get(), new CardText(words.text()));
    return cards
        .add(team, caller.member(), draft, caller.key())
        .fold(
            written -> Answer.say(added(team, draft, written, caller.member())),
            refusal -> refused(refusal, caller));
  }

  private static String added(
      Team team, CardDraft draft, WriteCard.Written written, MemberId viewer) {
    var column = RetroWords.title(draft.column());
    var late =
        written.missed().map(retro -> RefusalWords.revealedBefore(retro, viewer) + " ").orElse("");
    var where =
        written.shownBy().isPresent()
            ? "Your card is in “%s”, hidden until the reveal.".formatted(column)
            : "%s waits in “%s”, hidden, until the next retro of %s reveals it."
                .formatted(
                    late.isEmpty() ? "Your card" : late + "It", column, RetroWords.name(team));
    return where
        + AuthorWords.added(written.authors())
        + " `/retro cards` changes or withdraws it.";
  }

  private static Answer refused(Refusal refusal, Caller caller) {
    return Answer.say(RefusalWords.refusal(refusal, caller.member()));
  }
}
