package io.plumbline.retro.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.retro.Board;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Rendered;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a retro leaves in the channel: topics, votes, notes, actions and who took part. */
final class RetroSummary {
  private static final int TOPICS = 20;
  private static final int NOTES = 20;
  private static final int ACTIONS = 20;
  private static final int NAMES = 60;

  private RetroSummary() {}

  /** While nobody knows what it was worth. */
  static Rendered.Message render(Board board) {
    return render(board, Optional.empty());
  }

  static Rendered.Message render(Board board, Optional<WorthFigure> worth) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.header(RetroWords.title(board) + " · Summary"));
    blocks.add(Layout.section("*Actions*"));
    blocks.add(
        board.actions().isEmpty()
            ? Layout.section("None was agreed.")
            : Lines.actions(first(board.actions(), ACTIONS)));
    more(board.actions(), ACTIONS, blocks);
    topics(board, blocks);
    notes(board, blocks);
    blocks.add(Layout.context("Took part: " + people(board.tookPart())));
    worth.ifPresent(figure -> blocks.add(Layout.section(WorthWords.figure(figure))));
    var on = On.retro(board.retro().id()).written();
    blocks.add(
        Layout.actions(
            "retro.summary_buttons",
            Layout.button(Ids.SHOW_TOPICS, "All topics", on),
            Layout.button(Ids.EXPORT, "Export", on)));
    return new Rendered.Message(text(board), blocks);
  }

  static String people(List<MemberId> members) {
    return members.size() > NAMES
        ? "%s and %d more"
            .formatted(RetroWords.names(members.subList(0, NAMES)), members.size() - NAMES)
        : RetroWords.names(members);
  }

  private static void topics(Board board, List<LayoutBlock> blocks) {
    var parked = board.topics().stream().filter(board.progress()::isParked).toList();
    var talked = board.topics().stream().filter(topic -> !parked.contains(topic)).toList();
    if (!talked.isEmpty()) {
      blocks.add(Layout.section("*Topics*"));
      blocks.add(Lines.topics(first(talked, TOPICS)));
      more(talked, TOPICS, blocks);
    }
    if (!parked.isEmpty()) {
      blocks.add(Layout.section("*Parked*\nThese wait as cards for the next retro."));
      blocks.add(Lines.following(first(parked, TOPICS)));
      more(parked, TOPICS, blocks);
    }
  }

  /** Each below the topic that it is on, in the order of the topics. */
  private static void notes(Board board, List<LayoutBlock> blocks) {
    if (board.notes().isEmpty()) {
      return;
    }
    blocks.add(Layout.section("*Notes*"));
    int left = NOTES;
    for (var topic : board.topics()) {
      var notes = first(board.notesOn(topic), left);
      if (!notes.isEmpty()) {
        blocks.add(Lines.shortNotes(topic, notes));
        left -= notes.size();
      }
    }
    more(board.notes(), NOTES, blocks);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static void more(List<?> all, int most, List<LayoutBlock> blocks) {
    if (all.size() > most) {
      blocks.add(
          Layout.context(
              "and %d more. `/retro export` sends you all of it.".formatted(all.size() - most)));
    }
  }

  private static String text(Board board) {
    var first =
        board.topics().isEmpty()
            ? ""
            : " First topic: " + RetroWords.excerpt(board.topics().get(0).title());
    return "Summary of %s: %s, %s, %s.%s"
        .formatted(
            RetroWords.escaped(RetroWords.title(board)),
            RetroWords.count(board.topics().size(), "topic"),
            RetroWords.count(board.actions().size(), "action"),
            RetroWords.count(board.notes().size(), "note"),
            first);
  }
}
