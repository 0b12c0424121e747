package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every topic whole, page by page; facilitators pick from it what to talk about. */
final class TopicsModal {
  private static final int A_PAGE = 45;

  private TopicsModal() {}

  static View render(Board board, MemberId viewer, int page) {
    var blocks = new ArrayList<LayoutBlock>();
    if (board.topics().isEmpty()) {
      blocks.add(Layout.section("No card is shown yet: they are hidden until the reveal."));
    }
    var pages = new Pages<>(entries(board), A_PAGE, page);
    var about = On.page(board.retro().id(), pages.page());
    boolean counted = board.retro().phase().compareTo(Retro.Phase.VOTING) > 0;
    @Nullable Topic above = null;
    for (Entry entry : pages.shown()) {
      if (!entry.topic().equals(above)) {
        blocks.add(heading(board, entry.topic(), viewer, counted));
        above = entry.topic();
      }
      blocks.add(Lines.whole(entry.card()));
    }
    pages.turning(Ids.TOPICS_PAGE, about).ifPresent(blocks::add);
    return Forms.toRead(Ids.TOPICS_VIEW, "All topics", about, blocks);
  }

  /** A card of a topic: the pages are of cards, since a group may have more than a page takes. */
  private record Entry(Topic topic, Card card) {}

  private static List<Entry> entries(Board board) {
    return board.topics().stream()
        .flatMap(topic -> topic.cards().stream().map(card -> new Entry(topic, card)))
        .toList();
  }

  private static LayoutBlock heading(Board board, Topic topic, MemberId viewer, boolean counted) {
    var id = topic.card().id();
    var title =
        topic.isGroup()
            ? "*%s* · %s".formatted(RetroWords.escaped(topic.title()), RetroWords.kind(topic))
            : "*" + RetroWords.title(topic.card().column()) + "*";
    var votes = counted ? title + " · " + Lines.votes(topic.votes()) : title;
    var text = board.progress().isParked(topic) ? votes + " · parked" : votes;
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
            Layout.spoken(
                Layout.button(
                    Ids.on(Ids.PICK_TOPIC, id),
                    "Talk about this",
                    On.topic(retro.id(), id).written()),
                "Talk about this: " + topic.title()))
        : Layout.section(text);
  }
}
