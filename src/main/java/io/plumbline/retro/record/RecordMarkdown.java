package io.plumbline.retro.record;

import static io.plumbline.export.file.InertText.line;
import static io.plumbline.export.file.InertText.lines;

import io.plumbline.retro.record.RetroRecords.Action;
import io.plumbline.retro.record.RetroRecords.Card;
import io.plumbline.retro.record.RetroRecords.Entry;
import io.plumbline.retro.record.RetroRecords.Note;
import io.plumbline.retro.record.RetroRecords.Person;
import io.plumbline.retro.record.RetroRecords.Topic;
import io.plumbline.retro.record.RetroRecords.Worth;
import java.util.List;
import java.util.stream.Collectors;

/** The record for people to read: CommonMark, in which what they typed stands as they typed it. */
final class RecordMarkdown {
  private final StringBuilder out = new StringBuilder();

  private RecordMarkdown() {}

  static String of(RetroRecords records) {
    var page = new RecordMarkdown();
    records.retros().forEach(entry -> page.retro(records.team(), entry));
    return page.out.toString();
  }

  private void retro(String team, Entry entry) {
    say("# Retro · %s · %s", line(team), entry.opened().substring(0, 10));
    var by = entry.closedBy();
    say(
        "Closed %s %s.",
        entry.closed().substring(0, 10), by == null ? "at its deadline" : "by " + name(by));
    say("Took part: %s.", names(entry.tookPart()));
    if (entry.worth() != null) {
      say("%s", worth(entry.worth()));
    }
    say("## Actions");
    actions(entry.actions());
    say("## Topics");
    entry.topics().forEach(this::topic);
  }

  private void actions(List<Action> actions) {
    if (actions.isEmpty()) {
      say("None was agreed.");
      return;
    }
    for (var action : actions) {
      out.append(
          "- [%s] %s · %s, due %s\n"
              .formatted(
                  action.closed() ? "x" : " ",
                  lines(action.what(), "  "),
                  name(action.owner()),
                  action.due()));
    }
    out.append('\n');
  }

  private void topic(Topic topic) {
    say("### %d. %s", topic.number(), line(topic.text().lines().findFirst().orElse("")));
    if (topic.text().lines().count() > 1) {
      say("%s", lines(topic.text(), ""));
    }
    var from = topic.author() == null ? "" : " · " + name(topic.author());
    var link = topic.link() == null ? "" : " · <%s>".formatted(address(topic.link()));
    say("%s · %s%s%s", line(topic.column()), votes(topic.votes()), from, link);
    if (topic.cards().size() > 1) {
      topic.cards().forEach(this::card);
      out.append('\n');
    }
    for (Note note : topic.notes()) {
      out.append("- %s · %s\n".formatted(lines(note.text(), "  "), name(note.author())));
    }
    if (!topic.notes().isEmpty()) {
      out.append('\n');
    }
  }

  /** One of a group. */
  private void card(Card card) {
    var from = card.author() == null ? "" : " · " + name(card.author());
    var link = card.link() == null ? "" : " · <%s>".formatted(address(card.link()));
    out.append("- %s%s%s\n".formatted(lines(card.text(), "  "), from, link));
  }

  private static String worth(Worth worth) {
    var about =
        switch (worth.bound()) {
          case "at_least" -> "at least ";
          case "at_most" -> "at most ";
          default -> "";
        };
    return "Worth the time: %s%s of 5 (%d answers)."
        .formatted(about, worth.mean(), worth.answers());
  }

  private static String votes(int votes) {
    return votes == 1 ? "1 vote" : votes + " votes";
  }

  private static String names(List<Person> people) {
    return people.stream().map(RecordMarkdown::name).collect(Collectors.joining(", "));
  }

  private static String name(Person person) {
    return line(person.name());
  }

  /** An address between angle brackets ends at the first that is closed, and has no line break. */
  private static String address(String link) {
    return link.replaceAll("[<>\\s]", "");
  }

  private void say(String format, Object... values) {
    out.append(format.formatted(values)).append("\n\n");
  }
}
