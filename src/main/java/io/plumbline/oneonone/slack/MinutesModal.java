package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.Topic;
import io.plumbline.slack.Forms;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import java.util.ArrayList;
import java.util.List;

/** All that was said in one 1:1, word for word, for one of the two. */
final class MinutesModal {
  /** As many things as a page holds: each is two blocks. */
  private static final int A_PAGE = 40;

  private MinutesModal() {}

  /** A heading, and what was typed below it. */
  private record Said(String heading, String words) {}

  static View render(Shown shown, int page) {
    var all = all(shown);
    int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
    int at = Math.min(Math.max(0, page), pages - 1);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline(shown)));
    if (all.isEmpty()) {
      blocks.add(Layout.section("Nothing was written down."));
    }
    all.stream()
        .skip((long) at * A_PAGE)
        .limit(A_PAGE)
        .forEach(
            said -> {
              blocks.add(Layout.context(said.heading()));
              blocks.add(Layout.asTyped(said.words()));
            });
    turning(shown, at, pages, blocks);
    blocks.add(Layout.context(OneOnOneWords.ONLY_TWO));
    var about = new On.Past(shown.talk().id().value(), at);
    return Forms.toRead(Ids.MINUTES_VIEW, "1:1", about, blocks);
  }

  private static String headline(Shown shown) {
    var talk = shown.talk();
    var how = talk.closed().map(closing -> "\n" + OneOnOneWords.ended(talk, closing)).orElse("");
    return "*%s*, %s%s"
        .formatted(
            Phrases.date(HistoryModal.day(shown.team(), talk)),
            OneOnOneWords.two(shown.pair()),
            how);
  }

  private static List<Said> all(Shown shown) {
    var all = new ArrayList<Said>();
    shown.topics().forEach(topic -> all.add(topic(topic)));
    shown.lines().forEach(line -> all.add(line(line)));
    shown.notes().forEach(note -> all.add(note(note)));
    shown
        .actions()
        .forEach(
            action ->
                all.add(
                    new Said(
                        "Action of %s, by %s"
                            .formatted(Mrkdwn.member(action.owner()), Phrases.day(action.due())),
                        action.what())));
    return all;
  }

  private static Said topic(Topic topic) {
    return new Said(
        "Topic of %s, %s".formatted(Mrkdwn.member(topic.author()), reached(!topic.waits())),
        topic.words());
  }

  private static Said line(Line line) {
    var head =
        line.author().map(author -> "Topic of " + Mrkdwn.member(author)).orElseGet(line::kind);
    return new Said(head + ", " + reached(line.reached()), line.words());
  }

  private static String reached(boolean reached) {
    return reached ? "talked about" : "not reached";
  }

  private static Said note(Note note) {
    var what = note.kind() == Note.Kind.DECISION ? "Decided, noted by " : "Noted by ";
    return new Said(
        what + Mrkdwn.member(note.author()) + ", " + Phrases.when(note.at()), note.words());
  }

  private static void turning(Shown shown, int page, int pages, List<LayoutBlock> blocks) {
    var buttons = new ArrayList<BlockElement>();
    if (page > 0) {
      buttons.add(turn(shown, "back", page - 1));
    }
    if (page + 1 < pages) {
      buttons.add(turn(shown, "on", page + 1));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Layout.actions("oneonone.turn", buttons.toArray(new BlockElement[0])));
    }
  }

  private static BlockElement turn(Shown shown, String where, int page) {
    var past = new On.Past(shown.talk().id().value(), page);
    return Layout.button(Ids.of(Ids.OPEN_PAST, where), "Page " + (page + 1), Payloads.write(past));
  }
}
