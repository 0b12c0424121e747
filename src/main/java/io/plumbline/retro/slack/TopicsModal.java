package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Optional;

/** Every topic whole, page by page; facilitators pick from it what to talk about. */
final class TopicsModal {
  private static final int A_PAGE = 45;

  private TopicsModal() {}

  static View render(Board board, MemberId viewer, int page) {
    var blocks = new ArrayList<LayoutBlock>();
    if (board.topics().isEmpty()) {
      blocks.add(Layout.section("No card is shown yet: they are hidden until the reveal."));
    }
    var pages = new Pages<>(board.topics(), A_PAGE, page);
    var about = On.page(board.retro().id(), pages.page());
    boolean counted = board.retro().phase().compareTo(Retro.Phase.VOTING) > 0;
    for (Topic topic : pages.shown()) {
      blocks.add(heading(board, topic, viewer, counted));
      blocks.add(Lines.whole(topic.card()));
    }
    pages.turning(Ids.TOPICS_PAGE, about).ifPresent(blocks::add);
    return Forms.toRead(Ids.TOPICS_VIEW, "All topics", about, blocks);
  }

  private static LayoutBlock heading(Board board, Topic topic, MemberId viewer, boolean counted) {
    var id = topic.card().id();
    var title = "*" + RetroWords.title(topic.card().column()) + "*";
    var text = counted ? title + " · " + Lines.votes(topic.votes()) : title;
    if (!(board.retro() instanceof Retro.Discussing retro)) {
      return Layout.section(text);
    }
    if (retro.currentTopic().equals(Optional.of(id))) {
      return Layout.section(text + " · on now");
    }
    return board.team().roster().runsRituals(viewer)
        ? Layout.section(
            "topic_" + id.value(),
            text,
            Layout.button(
                Ids.on(Ids.PICK_TOPIC, id), "Talk about this", On.topic(retro.id(), id).written()))
        : Layout.section(text);
  }
}
