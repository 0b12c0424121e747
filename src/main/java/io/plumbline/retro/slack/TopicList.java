package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.Column;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The topics on a message: groups with their first cards, then the other cards by column. What does
 * not fit is counted, and a button shows all of it.
 */
final class TopicList {
  /** Cards may wait that were written for earlier columns; a message takes no more headings. */
  private static final int COLUMNS = 9;

  private TopicList() {}

  /**
   * @param most so many lines at most
   */
  static List<LayoutBlock> render(Board board, int most) {
    var shown = fitting(board.topics(), most);
    var blocks = new ArrayList<LayoutBlock>();
    var groups = shown.stream().filter(Topic::isGroup).toList();
    if (!groups.isEmpty()) {
      blocks.add(Layout.section("*Groups*"));
      blocks.add(Lines.groups(groups));
    }
    blocks.addAll(singles(board, shown));
    int hidden = board.topics().size() - shown.size();
    if (hidden > 0) {
      blocks.add(RetroBoard.rest(board, hidden, "topics"));
    }
    return blocks;
  }

  /** The topics in the order in which a board shows them: groups, then cards by column. */
  static List<Topic> inOrder(Board board) {
    var columns = board.columns();
    return board.topics().stream()
        .sorted(
            Comparator.comparingInt(
                topic -> topic.isGroup() ? -1 : columns.indexOf(topic.card().column())))
        .toList();
  }

  private static List<LayoutBlock> singles(Board board, List<Topic> shown) {
    var byColumn = new LinkedHashMap<String, List<Card>>();
    for (var column : board.columns()) {
      var cards = singles(shown, column);
      if (!cards.isEmpty()) {
        var heading = byColumn.size() < COLUMNS ? RetroWords.title(column) : "Other columns";
        byColumn.computeIfAbsent(heading, each -> new ArrayList<>()).addAll(cards);
      }
    }
    var blocks = new ArrayList<LayoutBlock>();
    byColumn.forEach(
        (heading, cards) -> {
          blocks.add(Layout.section("*" + heading + "*"));
          blocks.add(Lines.cards(cards, cards.size()));
        });
    return blocks;
  }

  private static List<Card> singles(List<Topic> shown, Column column) {
    return shown.stream()
        .filter(topic -> !topic.isGroup())
        .map(Topic::card)
        .filter(card -> card.column().equals(column))
        .toList();
  }

  /** How many cards stand in how many topics: "9 cards in 7 topics". */
  static String count(Board board) {
    long cards = board.shownCards().count();
    var all = RetroWords.count((int) cards, "card");
    return cards == board.topics().size()
        ? all
        : all + " in " + RetroWords.count(board.topics().size(), "topic");
  }

  private static List<Topic> fitting(List<Topic> topics, int most) {
    var fitting = new ArrayList<Topic>();
    int lines = 0;
    for (var topic : topics) {
      lines += topic.isGroup() ? 2 + Math.min(topic.cards().size(), Lines.GROUP_CARDS) : 1;
      if (lines > most) {
        break;
      }
      fitting.add(topic);
    }
    return fitting;
  }
}
