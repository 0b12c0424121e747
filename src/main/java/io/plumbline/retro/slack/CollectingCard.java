package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.plumbline.retro.Board;
import io.plumbline.retro.Column;
import io.plumbline.retro.Course;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroRules;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The board while cards are hidden: how many each column has, and who has finished writing. */
final class CollectingCard {
  private static final int NAMED = 20;
  private static final int CELLS = 10;

  private CollectingCard() {}

  static Rendered.Message render(Board board, Retro.Collecting retro) {
    if (board.progress().lastTime()) {
      return LastTimeCard.render(board);
    }
    var title = RetroWords.title(board);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(title));
    lastTime(board, blocks);
    status(board).ifPresent(status -> blocks.add(Layout.section(status)));
    blocks.addAll(columns(board));
    blocks.add(
        Layout.context(
            AuthorWords.hidden(retro.rules().authors())
                + " "
                + progress(board)
                + PaceWords.facilitates(board)));
    buttons(board, retro, blocks);
    return new Rendered.Message(text(board, title), blocks);
  }

  /** Where people come one by one, each finds the actions first; live they were a step before. */
  private static void lastTime(Board board, List<LayoutBlock> blocks) {
    if (board.progress().earlier().isEmpty() || !board.retro().isOpen()) {
      return;
    }
    if (PaceWords.isSpread(board)) {
      blocks.add(Layout.section("*Last time's actions first*"));
      blocks.addAll(LastTimeCard.list(board));
    } else {
      blocks.add(Layout.context(LastTimeCard.counts(board)));
    }
  }

  private static void buttons(Board board, Retro.Collecting retro, List<LayoutBlock> blocks) {
    var on = On.retro(retro.id()).written();
    var finish = Layout.button(Ids.FINISH, "I'm finished", on);
    var more =
        RetroBoard.more(retro, Choice.MY_CARDS, Choice.FACILITATE, Choice.SETTINGS, Choice.CLOSE);
    var authors = retro.rules().authors();
    if (PaceWords.asks(board)) {
      var reveal = revealing(Layout.primary(Ids.REVEAL, "Reveal the cards", on), authors);
      blocks.addAll(TimeUp.ask(board, "reveal the cards", reveal));
      var add = Layout.button(Ids.ADD_CARD, "Add a card", on);
      blocks.add(Layout.actions(RetroBoard.BUTTONS, add, finish, more));
    } else {
      var add = Layout.primary(Ids.ADD_CARD, "Add a card", on);
      var reveal = reveal(retro);
      blocks.add(Layout.actions(RetroBoard.BUTTONS, add, finish, reveal, more));
    }
  }

  /** The button that reveals, on the board and away from it. */
  static ButtonElement reveal(Retro.Collecting retro) {
    var on = On.retro(retro.id()).written();
    return revealing(Layout.button(Ids.REVEAL, "Reveal the cards", on), retro.rules().authors());
  }

  private static ButtonElement revealing(ButtonElement button, RetroRules.Authors authors) {
    return RetroBoard.asking(button, "Reveal the cards?", AuthorWords.reveal(authors), "Reveal");
  }

  /** Empty where the board asks a question in its place. */
  private static Optional<String> status(Board board) {
    if (PaceWords.asks(board)) {
      return Optional.empty();
    }
    return Optional.of(
        board
            .progress()
            .time()
            .filter(Course::timeIsUp)
            .map(time -> late(board, PaceWords.end(board, time)))
            .orElseGet(() -> PaceWords.until(board, "Collecting")));
  }

  /** More than a block takes where cards wait that were written for earlier columns. */
  private static List<LayoutBlock> columns(Board board) {
    var columns = board.columns();
    var blocks = new ArrayList<LayoutBlock>();
    for (int from = 0; from < columns.size(); from += CELLS) {
      blocks.add(
          Layout.fields(
              columns.subList(from, Math.min(columns.size(), from + CELLS)).stream()
                  .map(c -> Layout.mrkdwn("*" + RetroWords.title(c) + "*\n" + cards(board, c)))
                  .toList()));
    }
    return blocks;
  }

  /** Over days a deadline reveals the cards, so where cards are still collected there was none. */
  private static String late(Board board, String deadline) {
    var who = RetroWords.facilitators(board.team());
    return board.waitingCards() == 0
        ? "The deadline was %s, and there is no card. Add the first one; then %s can reveal it, or end the retro."
            .formatted(deadline, who)
        : "The deadline was %s, and cards came after it. %s can reveal them."
            .formatted(deadline, who);
  }

  private static String progress(Board board) {
    var finished = board.finishedMembers();
    int writing = board.team().roster().everyone().size() - finished.size();
    var still = writing == 0 ? "" : " Still writing: %s.".formatted(people(writing));
    return finished.isEmpty()
        ? "Nobody has finished yet." + still
        : "Finished: %s.%s".formatted(named(finished), still);
  }

  private static String named(List<MemberId> members) {
    var names = RetroWords.names(first(members));
    return members.size() > NAMED
        ? names + " and %d more".formatted(members.size() - NAMED)
        : names;
  }

  private static List<MemberId> first(List<MemberId> members) {
    return members.subList(0, Math.min(NAMED, members.size()));
  }

  private static String people(int n) {
    return n == 1 ? "1 person" : n + " people";
  }

  private static String cards(Board board, Column column) {
    return RetroWords.count(board.waiting().getOrDefault(column, 0), "card");
  }

  private static String text(Board board, String title) {
    var counts =
        board.columns().stream()
            .map(column -> RetroWords.title(column) + ": " + cards(board, column))
            .collect(Collectors.joining(", "));
    var status =
        board.progress().timeIsUp()
            ? "The time to collect is up"
            : PaceWords.plainUntil(board, "Collecting");
    return "%s. %s. %s. Add yours; cards stay hidden until the reveal."
        .formatted(RetroWords.escaped(title), status, counts);
  }
}
