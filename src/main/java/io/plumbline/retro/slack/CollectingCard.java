package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Column;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The board while cards are hidden: how many each column has, and who has finished writing. */
final class CollectingCard {
  private static final int NAMED = 20;
  private static final int CELLS = 10;

  private CollectingCard() {}

  static Rendered.Message render(Board board, Retro.Collecting retro) {
    var title = RetroWords.title(board);
    var on = On.retro(retro.id()).written();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(title));
    blocks.add(Layout.section(status(board, retro)));
    blocks.addAll(columns(board));
    blocks.add(Layout.context(AuthorWords.hidden(retro.rules().authors()) + " " + progress(board)));
    blocks.add(
        Layout.actions(
            RetroBoard.BUTTONS,
            Layout.primary(Ids.ADD_CARD, "Add a card", on),
            Layout.button(Ids.FINISH, "I'm finished", on),
            RetroBoard.asking(
                Layout.button(Ids.REVEAL, "Reveal the cards", on),
                "Reveal the cards?",
                AuthorWords.reveal(retro.rules().authors()),
                "Reveal"),
            RetroBoard.more(retro, Choice.MY_CARDS, Choice.SETTINGS, Choice.CLOSE)));
    return new Rendered.Message(text(board, retro, title), blocks);
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

  private static String status(Board board, Retro.Collecting retro) {
    var until = RetroWords.time(retro.until(), board.team());
    return retro.timeIsUp()
        ? "The time to collect was up at %s. %s can reveal the cards."
            .formatted(until, RetroWords.facilitators(board.team()))
        : "Collecting until " + until;
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

  private static String text(Board board, Retro.Collecting retro, String title) {
    var counts =
        board.columns().stream()
            .map(column -> RetroWords.title(column) + ": " + cards(board, column))
            .collect(Collectors.joining(", "));
    var until = RetroWords.plainTime(retro.until(), board.team());
    var status =
        retro.timeIsUp() ? "The time to collect was up at " + until : "Collecting until " + until;
    return "%s. %s. %s. Cards stay hidden until the reveal."
        .formatted(RetroWords.escaped(title), status, counts);
  }
}
