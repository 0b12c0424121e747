package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.Board;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Topic;
import io.plumbline.slack.FormState;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A person's votes: under the words of each topic a choice of how many it gets, sent at once. A
 * long list comes page by page, and each page is saved as it is sent.
 */
final class VoteModal {
  /** Where the form goes on once it is sent; on a form of several pages. */
  static final String THEN = "then";

  private static final String TITLE = "Your votes";
  private static final String TOPIC = "topic_";
  private static final String VOTES = "votes_";
  private static final String FINISH = "finish";
  private static final int HINT = 300;

  /** So that 500 characters of a card and 20 votes each stay far below what Slack takes. */
  private static final int A_PAGE = 40;

  private VoteModal() {}

  /**
   * @param word what became of the page before; empty where there is nothing to say
   */
  static View render(Board board, Map<CardId, Integer> mine, int page, String word) {
    var pages = new Pages<>(TopicList.inOrder(board), A_PAGE, page);
    var ballot = board.retro().rules().ballot();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(word + budget(ballot)));
    VoteWords.onOtherPages(pages, mine).ifPresent(line -> blocks.add(Layout.section(line)));
    pages.shown().forEach(topic -> blocks.add(choice(topic, mine, ballot)));
    if (pages.count() > 1) {
      blocks.add(then(pages));
    }
    var about = On.page(board.retro().id(), pages.page());
    return Forms.toSend(Ids.VOTES_FORM, TITLE, "Save my votes", about, blocks);
  }

  /** What is said where the votes are saved. */
  static View saved(Board board, Map<CardId, Integer> mine) {
    var given =
        board.topics().stream()
            .filter(topic -> mine.containsKey(topic.card().id()))
            .map(
                topic ->
                    new Topic(
                        topic.given(), topic.cards(), mine.getOrDefault(topic.card().id(), 0)))
            .toList();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(VoteWords.saved(board.retro().rules().ballot(), mine)));
    if (!given.isEmpty()) {
      blocks.add(Lines.following(given));
    }
    blocks.add(
        Layout.context(
            "Nobody else sees them. `/retro vote` changes them until the voting is closed."));
    return Forms.toRead(Ids.VOTES_FORM, TITLE, On.NONE, blocks);
  }

  /** What is said where nothing can be voted on any more. */
  static View over(String sentence) {
    return Forms.toRead(Ids.VOTES_FORM, TITLE, On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  /** How many votes each topic of the page got. */
  static Map<CardId, Integer> read(FormState state, WorkspaceId workspace) {
    var chosen = new LinkedHashMap<CardId, Integer>();
    for (var block : state.blocks()) {
      state
          .option(block)
          .filter(votes -> block.matches(TOPIC + "\\d{1,18}") && votes.matches("\\d{1,2}"))
          .ifPresent(
              votes ->
                  chosen.put(
                      new CardId(workspace, Long.parseLong(block.substring(TOPIC.length()))),
                      Integer.parseInt(votes)));
    }
    return chosen;
  }

  /** The page that comes next; empty where the person has finished. */
  static OptionalInt next(FormState state) {
    return state
        .option(THEN)
        .filter(page -> page.matches("\\d{1,6}"))
        .map(page -> OptionalInt.of(Integer.parseInt(page)))
        .orElseGet(OptionalInt::empty);
  }

  static String block(CardId topic) {
    return TOPIC + topic.value();
  }

  private static String budget(Ballot ballot) {
    return "*You have %s, at most %d on one topic.* Nobody else sees them, and you can change them until the voting is closed."
        .formatted(Lines.votes(ballot.budget()), ballot.cap());
  }

  /** The label is what a screen reader says with the field. */
  private static LayoutBlock choice(Topic topic, Map<CardId, Integer> mine, Ballot ballot) {
    var id = topic.card().id();
    var options =
        IntStream.rangeClosed(0, ballot.cap())
            .mapToObj(n -> Layout.option(n == 0 ? "No vote" : Lines.votes(n), Integer.toString(n)))
            .toList();
    return Layout.input(
        block(id),
        topic.isGroup() ? topic.title() : topic.card().text(),
        hint(topic),
        select(VOTES + id.value(), options, Math.min(mine.getOrDefault(id, 0), ballot.cap())));
  }

  private static String hint(Topic topic) {
    if (!topic.isGroup()) {
      return topic.card().column().title();
    }
    var cards =
        topic.cards().stream()
            .map(card -> "“" + card.text().replace('\n', ' ') + "”")
            .collect(Collectors.joining(", "));
    return Limits.cut("A group of %d cards: %s".formatted(topic.cards().size(), cards), HINT);
  }

  /**
   * Every page but this one, and the end; first what comes next. Its id is of this page alone, for
   * else Slack would keep what was chosen on the one before.
   */
  private static LayoutBlock then(Pages<Topic> pages) {
    var options = new ArrayList<OptionObject>();
    for (int page = pages.page() + 1; page < pages.count(); page++) {
      options.add(Layout.option("Go on to " + pages.range(page), Integer.toString(page)));
    }
    options.add(Layout.option("Finish", FINISH));
    for (int page = 0; page < pages.page(); page++) {
      options.add(Layout.option("Go back to " + pages.range(page), Integer.toString(page)));
    }
    return Layout.input(THEN, "When these are saved", "", select(THEN + pages.page(), options, 0));
  }

  private static StaticSelectElement select(
      String actionId, List<OptionObject> options, int initial) {
    return StaticSelectElement.builder()
        .actionId(actionId)
        .options(options)
        .initialOption(options.get(initial))
        .build();
  }
}
