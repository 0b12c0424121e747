package io.plumbline.oneonone.slack;

import com.slack.api.model.block.LayoutBlock;
import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.slack.Layout;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Phrases;
import io.plumbline.slack.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the agenda turns into when a 1:1 is over: what was said, agreed on, and carried over. */
final class SummaryCard {
  private static final int MOST_BULLETS = 8;
  private static final int MOST_CARRIED = 10;
  private static final int MOST_NOTES = 10;

  private SummaryCard() {}

  static Rendered.Message render(Shown shown) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Layout.section(headline(shown)));
    if (shown.talk().state() == OneOnOne.State.HELD) {
      bullets("Talked about", reached(shown), blocks);
      notes(shown, blocks);
      actions(shown, blocks);
      carried(shown, blocks);
      blocks.add(buttons(shown));
      blocks.add(Layout.context(OneOnOneWords.ONLY_TWO));
    }
    return new Rendered.Message(plain(shown), blocks);
  }

  private static String headline(Shown shown) {
    var talk = shown.talk();
    var head =
        "*1:1 · %s*   %s, %s"
            .formatted(
                Phrases.name(shown.team()),
                OneOnOneWords.two(shown.pair()),
                Phrases.moment(talk.openedAt().orElse(talk.plannedAt()), shown.team()));
    var how = OneOnOneWords.ended(talk, talk.closed().orElseThrow());
    return talk.state() == OneOnOne.State.HELD
        ? head + "\n" + how
        : head + "\n" + how + " Your topics wait for the next one.";
  }

  private static String plain(Shown shown) {
    if (shown.talk().state() != OneOnOne.State.HELD) {
      return headline(shown);
    }
    var all = new ArrayList<String>();
    OneOnOneWords.counted(reached(shown).size(), "thing", " talked about", all);
    OneOnOneWords.counted(shown.notes(Note.Kind.NOTE).size(), "note", "", all);
    OneOnOneWords.counted(shown.notes(Note.Kind.DECISION).size(), "decision", "", all);
    OneOnOneWords.counted(shown.actions().size(), "action", "", all);
    OneOnOneWords.counted(
        shown.lines().size() - reached(shown).size(), "thing", " not reached", all);
    return all.isEmpty()
        ? headline(shown) + " Nothing was written down."
        : "%s Summary: %s.".formatted(headline(shown), String.join(", ", all));
  }

  private static LayoutBlock read(Line line) {
    return Layout.section(AgendaCard.says(line));
  }

  private static List<Line> reached(Shown shown) {
    return shown.lines().stream().filter(Line::reached).toList();
  }

  private static void bullets(String title, List<Line> lines, List<LayoutBlock> blocks) {
    if (lines.isEmpty()) {
      return;
    }
    var said =
        lines.stream().limit(MOST_BULLETS).map(AgendaCard::says).collect(Collectors.joining("\n"));
    blocks.add(Layout.section("*%s*\n%s%s".formatted(title, said, more(lines.size()))));
  }

  private static String more(int all) {
    return all > MOST_BULLETS ? "\nand %d more.".formatted(all - MOST_BULLETS) : "";
  }

  private static void notes(Shown shown, List<LayoutBlock> blocks) {
    var all = shown.notes();
    if (!all.isEmpty()) {
      blocks.add(Layout.section("*Noted*"));
    }
    all.stream().limit(MOST_NOTES).map(note -> AgendaCard.note(shown, note)).forEach(blocks::add);
    if (all.size() > MOST_NOTES) {
      blocks.add(
          Layout.context(
              "and %d more: the menu below shows all.".formatted(all.size() - MOST_NOTES)));
    }
  }

  private static void actions(Shown shown, List<LayoutBlock> blocks) {
    if (shown.actions().isEmpty()) {
      return;
    }
    var said =
        shown.actions().stream()
            .limit(MOST_BULLETS)
            .map(action -> "• " + OneOnOneWords.action(action, shown.today()))
            .collect(Collectors.joining("\n"));
    blocks.add(Layout.section("*Agreed on*\n" + said + more(shown.actions().size())));
  }

  /** Once the next one has begun it can only be read. */
  private static LayoutBlock buttons(Shown shown) {
    var talk = shown.talk();
    if (!shown.takesWords()) {
      var past = Payloads.write(new On.Past(talk.id().value(), 0));
      return Layout.actions(
          "oneonone.summary",
          Layout.button(Ids.of(Ids.OPEN_PAST, talk.id().value()), "Read all of it", past));
    }
    return Layout.actions(
        "oneonone.summary",
        Layout.button(Ids.NOTE, "Add a note", On.talk(talk)),
        Layout.button(Ids.ACTION, "Add an action", On.talk(talk)),
        AgendaCard.menu(shown, On.More.READ, On.More.DECISION));
  }

  private static void carried(Shown shown, List<LayoutBlock> blocks) {
    var left = shown.lines().stream().filter(line -> !line.reached()).toList();
    if (left.isEmpty()) {
      return;
    }
    var title = shown.takesWords() ? "Not reached: it comes up again next time" : "Not reached";
    blocks.add(Layout.section("*" + title + "*"));
    left.stream()
        .limit(MOST_CARRIED)
        .map(line -> shown.takesWords() ? AgendaCard.line(shown, line) : read(line))
        .forEach(blocks::add);
    if (left.size() > MOST_CARRIED) {
      blocks.add(Layout.context("and %d more.".formatted(left.size() - MOST_CARRIED)));
    }
  }
}
