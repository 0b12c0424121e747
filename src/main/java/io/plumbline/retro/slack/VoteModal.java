package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.retro.Ballot;
import io.plumbline.retro.Board;
import io.plumbline.retro.CardId;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** A person's own votes: every topic with what they gave it, and what is left of their budget. */
final class VoteModal {
  /** Three blocks a topic, of a view's 100. */
  private static final int A_PAGE = 30;

  private VoteModal() {}

  /**
   * @param word what became of the last press; empty where there is nothing to say
   */
  static View render(Board board, Map<CardId, Integer> votes, int page, String word) {
    var blocks = new ArrayList<LayoutBlock>();
    if (!word.isEmpty()) {
      blocks.add(Layout.section(word));
    }
    var ballot = board.retro().rules().ballot();
    int left = left(ballot, votes);
    blocks.add(Layout.section(budget(ballot, left)));
    var pages = new Pages<>(board.topics(), A_PAGE, page);
    var about = On.page(board.retro().id(), pages.page());
    for (Topic topic : pages.shown()) {
      int mine = votes.getOrDefault(topic.card().id(), 0);
      blocks.add(Lines.whole(topic));
      blocks.add(Layout.context("%s · your votes: %d".formatted(RetroWords.kind(topic), mine)));
      buttons(topic, mine, left > 0 && mine < ballot.cap(), about).ifPresent(blocks::add);
    }
    pages.turning(Ids.VOTES_PAGE, about).ifPresent(blocks::add);
    return Forms.toRead(Ids.VOTES_VIEW, "Your votes", about, blocks);
  }

  /** What is said where the voting is over. */
  static View over(String sentence) {
    return Forms.toRead(
        Ids.VOTES_VIEW, "Your votes", On.NONE, Layout.blocks(Layout.section(sentence)));
  }

  private static int left(Ballot ballot, Map<CardId, Integer> votes) {
    int cast = votes.values().stream().mapToInt(Integer::intValue).sum();
    return ballot.budget() - cast;
  }

  private static String budget(Ballot ballot, int left) {
    return "*You have %d of %d votes left.* At most %d on one topic. Nobody else sees your votes."
        .formatted(left, ballot.budget(), ballot.cap());
  }

  /** What cannot be pressed is not there: Slack knows no disabled button. */
  private static Optional<LayoutBlock> buttons(Topic topic, int mine, boolean mayGive, On about) {
    var id = topic.card().id();
    var on = new On(about.retro(), id.value(), about.page()).written();
    var buttons = new ArrayList<BlockElement>();
    if (mayGive) {
      buttons.add(
          Spoken.as(
              Layout.button(Ids.on(Ids.CAST_VOTE, id), "+ Vote", on),
              "+ Vote for " + topic.title()));
    }
    if (mine > 0) {
      buttons.add(
          Spoken.as(
              Layout.button(Ids.on(Ids.TAKE_BACK_VOTE, id), "− Take one back", on),
              "− Take one back from " + topic.title()));
    }
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(Layout.actions("topic_" + id.value(), buttons.toArray(new BlockElement[0])));
  }
}
