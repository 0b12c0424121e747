package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The board while topics are talked about: the one that is on, its notes, what follows, actions.
 */
final class DiscussingCard {
  private static final int NOTES = 8;
  private static final int FOLLOWING = 5;
  private static final int ACTIONS = 10;

  private DiscussingCard() {}

  static Rendered.Message render(Board board, Retro.Discussing retro) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board)));
    int on = on(board, retro);
    if (on >= 0) {
      topic(board, on, blocks);
    } else {
      blocks.add(
          Layout.section(
              "No topic is left: all were talked about or parked. Add an action, or end the retro."));
    }
    if (!board.actions().isEmpty()) {
      blocks.add(Layout.section("*Actions*"));
      blocks.add(Lines.actions(last(board.actions(), ACTIONS)));
    }
    aside(board).ifPresent(blocks::add);
    buttons(board, retro, on, blocks);
    return new Rendered.Message(text(board, on), blocks);
  }

  /** Whether no topic comes after the one that is on. */
  static boolean isLast(Board board, Retro.Discussing retro) {
    return following(board, retro).isEmpty();
  }

  /** The topics that are still to come, in their order. */
  static List<Topic> following(Board board, Retro.Discussing retro) {
    return following(board, on(board, retro));
  }

  private static List<Topic> following(Board board, int on) {
    return on < 0
        ? List.of()
        : IntStream.range(0, board.topics().size())
            .filter(i -> i != on)
            .mapToObj(board.topics()::get)
            .filter(board.progress()::isToCome)
            .toList();
  }

  private static int on(Board board, Retro.Discussing retro) {
    return IntStream.range(0, board.topics().size())
        .filter(i -> isOn(board, retro, i))
        .findFirst()
        .orElse(-1);
  }

  private static void topic(Board board, int on, List<LayoutBlock> blocks) {
    var topic = board.topics().get(on);
    blocks.add(Layout.section(heading(board, on)));
    blocks.add(Lines.whole(topic));
    var notes = board.notesOn(topic);
    if (!notes.isEmpty()) {
      var older = notes.size() > NOTES ? " (the last %d of %d)".formatted(NOTES, notes.size()) : "";
      blocks.add(Layout.section("*Notes*" + older));
      blocks.add(Lines.notes(last(notes, NOTES)));
    }
    var following = following(board, on);
    if (!following.isEmpty()) {
      int more = following.size() - FOLLOWING;
      blocks.add(Layout.section(more > 0 ? "*Next* (and %d more)".formatted(more) : "*Next*"));
      blocks.add(Lines.following(following.subList(0, Math.min(FOLLOWING, following.size()))));
    }
  }

  private static String heading(Board board, int on) {
    var topic = board.topics().get(on);
    var heading =
        "*Topic %d of %d* · %s · %s"
            .formatted(
                on + 1, board.topics().size(), RetroWords.kind(topic), Lines.votes(topic.votes()));
    return heading + carriedOver(board, topic) + PaceWords.runsUntil(board);
  }

  private static String carriedOver(Board board, Topic topic) {
    var carried = board.progress().carried();
    return topic.cards().stream()
        .flatMap(card -> Optional.ofNullable(carried.get(card.id())).stream())
        .min(Comparator.naturalOrder())
        .map(day -> " · parked in the retro of " + RetroWords.day(day, board.team()))
        .orElse("");
  }

  /** What is put aside, and who facilitates; empty where neither is to be said. */
  private static Optional<LayoutBlock> aside(Board board) {
    var parked = board.topics().stream().filter(board.progress()::isParked).toList();
    var words =
        parked.isEmpty()
            ? ""
            : "Parked: "
                + parked.stream()
                    .limit(FOLLOWING)
                    .map(topic -> "“" + RetroWords.excerpt(topic.title()) + "”")
                    .collect(Collectors.joining(", "))
                + (parked.size() > FOLLOWING ? " and more." : ".");
    var line = (words + PaceWords.facilitates(board)).strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(Layout.context(line));
  }

  /** The first row keeps the talk going, the second is for what everybody adds to it. */
  private static void buttons(
      Board board, Retro.Discussing retro, int on, List<LayoutBlock> blocks) {
    var id = retro.id();
    var about =
        retro.currentTopic().map(topic -> On.topic(id, topic)).orElse(On.retro(id)).written();
    boolean isLast = isLast(board, retro);
    var forward =
        isLast
            ? Layout.primary(Ids.CLOSE, "End the retro", about)
            : Layout.primary(Ids.NEXT_TOPIC, "Next topic", about);
    var park = Layout.button(Ids.PARK, "Park it", about);
    if (on >= 0 && PaceWords.asks(board)) {
      blocks.addAll(TimeUp.ask(board, isLast ? "end the retro" : "next topic", forward, park));
    } else {
      blocks.add(
          on < 0
              ? Layout.actions("retro.talk", forward)
              : Layout.actions("retro.talk", forward, park));
    }
    var note = Layout.button(Ids.ADD_NOTE, "Add a note", about);
    var action = Layout.button(Ids.ADD_ACTION, "Add an action", about);
    var more =
        RetroBoard.more(
            retro,
            Choice.SHOW_TOPICS,
            Choice.MY_NOTES,
            Choice.FACILITATE,
            Choice.SETTINGS,
            Choice.CLOSE);
    blocks.add(
        on < 0
            ? Layout.actions(RetroBoard.BUTTONS, action, more)
            : Layout.actions(RetroBoard.BUTTONS, note, action, more));
  }

  private static boolean isOn(Board board, Retro.Discussing retro, int index) {
    return retro.currentTopic().equals(Optional.of(board.topics().get(index).card().id()));
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static String text(Board board, int on) {
    var title = RetroWords.escaped(RetroWords.title(board));
    if (on < 0) {
      return title + ". No topic is left. Add an action, or end the retro.";
    }
    Topic topic = board.topics().get(on);
    return "%s. %sTopic %d of %d, %s: %s. Add notes and actions."
        .formatted(
            title,
            PaceWords.plainTimeIsUp(board),
            on + 1,
            board.topics().size(),
            Lines.votes(topic.votes()),
            RetroWords.excerpt(topic.title()));
  }
}
