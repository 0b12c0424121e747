package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.plumbline.action.Action;
import io.plumbline.retro.Board;
import io.plumbline.retro.LastTimes.Said;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Progress.Earlier;
import io.plumbline.retro.Retro;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first part of a retro's board: what became of the actions of earlier retros. */
final class LastTimeCard {
  /** So many stand on the board; the command shows them all. */
  private static final int MOST = 10;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private LastTimeCard() {}

  /** A word said of an action, by its button. */
  record Chosen(long retro, long action, Verdict verdict) {}

  static Rendered.Message render(Board board) {
    var on = On.retro(board.retro().id()).written();
    var goOn = Layout.primary(Ids.GO_ON, "On to the cards", on);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board)));
    blocks.add(
        Layout.section(
            PaceWords.commaUntil(board, "Last time's actions come first")
                + "."
                + PaceWords.facilitates(board)));
    blocks.addAll(list(board));
    blocks.add(
        Layout.context("Its owner, or a product manager or lead, says what became of an action."));
    var add = Layout.button(Ids.ADD_CARD, "Add a card", on);
    var more =
        RetroBoard.more(
            board.retro(), Choice.MY_CARDS, Choice.FACILITATE, Choice.SETTINGS, Choice.CLOSE);
    if (PaceWords.asks(board)) {
      blocks.addAll(TimeUp.ask(board, "on to the cards", goOn));
      blocks.add(Layout.actions(RetroBoard.BUTTONS, add, more));
    } else {
      blocks.add(Layout.actions(RetroBoard.BUTTONS, goOn, add, more));
    }
    return new Rendered.Message(text(board), blocks);
  }

  /** The actions with what was said of each, and buttons to say it. */
  static List<LayoutBlock> list(Board board) {
    var all = board.progress().earlier();
    var blocks = new ArrayList<LayoutBlock>();
    all.stream().limit(MOST).forEach(each -> blocks.addAll(entry(board.retro(), each)));
    if (all.size() > MOST) {
      blocks.add(Layout.context("and %d more: `/retro actions`".formatted(all.size() - MOST)));
    }
    return blocks;
  }

  /** How it went, in one line. */
  static String counts(Board board) {
    var words = new ArrayList<String>();
    for (var verdict : Verdict.values()) {
      count(board, verdict, words);
    }
    long open = board.progress().earlier().stream().filter(e -> e.word().isEmpty()).count();
    if (open > 0) {
      words.add(open + " not talked about");
    }
    return "Last time's actions: " + String.join(", ", words) + ".";
  }

  private static void count(Board board, Verdict verdict, List<String> words) {
    long said =
        board.progress().earlier().stream()
            .flatMap(each -> each.word().stream())
            .filter(word -> word.verdict() == verdict)
            .count();
    if (said > 0) {
      words.add(said + " " + word(verdict).toLowerCase(Locale.ROOT));
    }
  }

  private static List<LayoutBlock> entry(Retro retro, Earlier earlier) {
    var action = earlier.action();
    var text =
        "*%s*\n%s, due %s%s"
            .formatted(
                RetroWords.excerpt(action.what()),
                Mrkdwn.member(action.owner()),
                DAY.format(action.due()),
                earlier.word().map(LastTimeCard::said).orElse(""));
    boolean isOver = earlier.word().filter(word -> word.verdict() != Verdict.STILL_ON).isPresent();
    return isOver
        ? List.of(Layout.section(text))
        : List.of(Layout.section(text), buttons(retro, earlier));
  }

  private static String said(Said said) {
    return " · *%s*, says %s".formatted(word(said.verdict()), Mrkdwn.member(said.by()));
  }

  /** What was said already needs no button. */
  private static LayoutBlock buttons(Retro retro, Earlier earlier) {
    var said = earlier.word().map(Said::verdict);
    return Layout.actions(
        "last_time_" + earlier.action().id(),
        Arrays.stream(Verdict.values())
            .filter(verdict -> !said.equals(Optional.of(verdict)))
            .map(verdict -> button(retro, earlier.action(), verdict))
            .toArray(BlockElement[]::new));
  }

  private static BlockElement button(Retro retro, Action action, Verdict verdict) {
    var label = verdict == Verdict.DROPPED ? "Drop it" : word(verdict);
    var chosen = new Chosen(retro.id().value(), action.id(), verdict);
    return Layout.spoken(
        Layout.button(Ids.said(verdict, action), label, Payloads.write(chosen)),
        label + ": " + action.what());
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case DONE -> "Done";
      case STILL_ON -> "Still on";
      case DROPPED -> "Dropped";
    };
  }

  private static String text(Board board) {
    return "%s. Last time's actions first: %s. Say what became of each; then come the cards."
        .formatted(
            RetroWords.escaped(RetroWords.title(board)),
            RetroWords.count(board.progress().earlier().size(), "action"));
  }
}
