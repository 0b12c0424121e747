package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import io.plumbline.action.Action;
import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.Topic;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Mrkdwn;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The agenda of an open 1:1, with what was noted so far; one message for the two. */
final class AgendaCard {
  private static final int MOST_TOPICS = 10;
  private static final int MOST_LINES = 10;
  private static final int MOST_ACTIONS = 6;
  private static final int MOST_NOTES = 8;

  private AgendaCard() {}

  static Rendered.Message render(Shown shown) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline(shown)));
    part("Your topics", shown.topics(), MOST_TOPICS, topic -> topic(shown, topic), blocks);
    if (shown.topics().isEmpty()) {
      blocks.add(Layout.context("No topics of yours so far. The menu below adds one."));
    }
    part("What the week left open", shown.lines(), MOST_LINES, line -> line(shown, line), blocks);
    part("Actions from last time", shown.earlier(), MOST_ACTIONS, a -> action(shown, a), blocks);
    part("Agreed on today", shown.actions(), MOST_ACTIONS, a -> action(shown, a), blocks);
    notes(shown, blocks);
    blocks.add(buttons(shown));
    blocks.add(Layout.context(OneOnOneWords.ONLY_TWO));
    return new Rendered.Message(plain(shown), blocks);
  }

  private static String headline(Shown shown) {
    var at = shown.talk().openedAt().orElse(shown.talk().plannedAt());
    return "*1:1 · %s*   %s, %s"
        .formatted(
            Phrases.name(shown.team()),
            OneOnOneWords.two(shown.pair()),
            Phrases.moment(at, shown.team()));
  }

  private static String plain(Shown shown) {
    var all = new ArrayList<String>();
    OneOnOneWords.counted(shown.topics().size(), "topic", "", all);
    OneOnOneWords.counted(shown.lines().size(), "thing", " that the week left open", all);
    OneOnOneWords.counted(shown.earlier().size(), "action", " from last time", all);
    return all.isEmpty()
        ? headline(shown) + ". Nothing is on the agenda yet."
        : "%s. On the agenda: %s.".formatted(headline(shown), String.join(", ", all));
  }

  private static <T> void part(
      String title, List<T> all, int most, Function<T, LayoutBlock> block, List<LayoutBlock> to) {
    if (all.isEmpty()) {
      return;
    }
    to.add(Layout.section("*" + title + "*"));
    all.stream().limit(most).map(block).forEach(to::add);
    if (all.size() > most) {
      to.add(Layout.context("and %d more: the menu below shows all.".formatted(all.size() - most)));
    }
  }

  private static LayoutBlock topic(Shown shown, Topic topic) {
    var says =
        mark(!topic.waits())
            + Mrkdwn.member(topic.author())
            + ": "
            + OneOnOneWords.line(topic.words());
    var tick = new On.Tick(shown.talk().id().value(), topic.id().value(), 0, topic.waits());
    var id = "t" + topic.id().value();
    return Layout.section("oneonone." + id, says, tick(id, tick, topic.words()));
  }

  static LayoutBlock line(Shown shown, Line line) {
    var tick = new On.Tick(shown.talk().id().value(), 0, line.position(), !line.reached());
    var id = "l" + line.position();
    return Layout.section("oneonone." + id, says(line), tick(id, tick, line.words()));
  }

  /** {@code Priya: the launch date}, or {@code Scope request 7: gift cards}. */
  static String says(Line line) {
    var head = line.author().map(Mrkdwn::member).orElse(line.kind());
    return mark(line.reached()) + head + ": " + OneOnOneWords.line(line.words());
  }

  private static String mark(boolean reached) {
    return reached ? "✓ " : "";
  }

  /** Read aloud it says of what it speaks: an agenda has many with the same word. */
  private static ButtonElement tick(String id, On.Tick tick, String words) {
    var label = tick.reached() ? "Talked about" : "Not yet";
    var button = Layout.button(Ids.of(Ids.REACH, id), label, Payloads.write(tick));
    button.setAccessibilityLabel(Limits.cut(label + ": " + words, Limits.BUTTON_LABEL));
    return button;
  }

  private static LayoutBlock action(Shown shown, Action action) {
    var says = OneOnOneWords.action(action, shown.today());
    if (!action.isOpen()) {
      return Layout.section(says);
    }
    var on = new On.OfAction(shown.talk().id().value(), action.id(), action.version());
    var done = Layout.button(Ids.of(Ids.DONE, action.id()), "Done", Payloads.write(on));
    done.setAccessibilityLabel(Limits.cut("Done: " + action.what(), Limits.BUTTON_LABEL));
    return Layout.section("oneonone.action_" + action.id(), says, done);
  }

  private static void notes(Shown shown, List<LayoutBlock> blocks) {
    var all = shown.notes();
    if (all.isEmpty()) {
      return;
    }
    blocks.add(Layout.section("*Noted*"));
    int hidden = Math.max(0, all.size() - MOST_NOTES);
    if (hidden > 0) {
      blocks.add(Layout.context("%d earlier: the menu below shows all.".formatted(hidden)));
    }
    all.stream().skip(hidden).map(note -> note(shown, note)).forEach(blocks::add);
  }

  static LayoutBlock note(Shown shown, Note note) {
    var words = OneOnOneWords.line(note.words());
    var who = Mrkdwn.member(note.author()) + late(shown, note.at());
    if (note.kind() == Note.Kind.NOTE) {
      return Layout.section(who + ": " + words);
    }
    var on = new On.OfNote(shown.talk().id().value(), note.id());
    var record = Layout.button(Ids.of(Ids.RECORD, note.id()), "Record it", Payloads.write(on));
    record.setAccessibilityLabel("Record it for the team with /decision");
    return Layout.section(
        "oneonone.note_" + note.id(), "*Decided* (%s): %s".formatted(who, words), record);
  }

  private static String late(Shown shown, Instant at) {
    return shown.talk().closed().filter(how -> at.isAfter(how.at())).isPresent()
        ? ", after the end"
        : "";
  }

  private static LayoutBlock buttons(Shown shown) {
    var talk = On.talk(shown.talk());
    return Layout.actions(
        "oneonone.agenda",
        Layout.primary(Ids.NOTE, "Add a note", talk),
        Layout.button(Ids.ACTION, "Add an action", talk),
        Layout.button(Ids.END, "End", talk),
        menu(shown, On.More.DECISION, On.More.TOPIC, On.More.READ, On.More.NOT_MET));
  }

  static OverflowMenuElement menu(Shown shown, On.More... offered) {
    long talk = shown.talk().id().value();
    return OverflowMenuElement.builder()
        .actionId(Ids.MORE)
        .options(
            Stream.of(offered)
                .map(more -> Layout.option(label(more), Payloads.write(new On.OfMore(talk, more))))
                .toList())
        .build();
  }

  private static String label(On.More more) {
    return switch (more) {
      case DECISION -> "Note a decision";
      case TOPIC -> "Add a topic";
      case READ -> "Read all of it";
      case NOT_MET -> "We do not meet this time";
    };
  }
}
