package io.plumbline.retro.record;

import io.plumbline.export.file.Csv;
import io.plumbline.retro.record.RetroRecords.Card;
import io.plumbline.retro.record.RetroRecords.Entry;
import io.plumbline.retro.record.RetroRecords.Person;
import io.plumbline.retro.record.RetroRecords.Topic;
import java.util.ArrayList;
import java.util.List;

/** The record as one table: a row for each topic, note, action and person, said by its kind. */
final class RecordTable {
  private static final List<String> COLUMNS =
      List.of(
          "retro",
          "opened",
          "closed",
          "kind",
          "topic",
          "column",
          "text",
          "votes",
          "person",
          "person_id",
          "due",
          "state",
          "link");

  private static final Person NOBODY = new Person("", "");

  private final List<List<String>> rows = new ArrayList<>();

  private RecordTable() {}

  static String of(RetroRecords records) {
    var table = new RecordTable();
    records.retros().forEach(table::retro);
    return Csv.of(COLUMNS, table.rows);
  }

  private void retro(Entry entry) {
    var worth = entry.worth();
    if (worth != null) {
      var text = "%s of 5, %s, %d answers".formatted(worth.mean(), worth.bound(), worth.answers());
      row(entry, "worth", "", "", text, "", "", "", "", "", "");
    }
    entry.topics().forEach(topic -> topic(entry, topic));
    for (var action : entry.actions()) {
      var owner = action.owner();
      var state = action.closed() ? "closed" : "open";
      row(
          entry,
          "action",
          "",
          "",
          action.what(),
          "",
          owner.name(),
          owner.id(),
          action.due(),
          state,
          "");
    }
    entry
        .tookPart()
        .forEach(p -> row(entry, "took_part", "", "", "", "", p.name(), p.id(), "", "", ""));
  }

  private void topic(Entry entry, Topic topic) {
    var number = Integer.toString(topic.number());
    var author = topic.author() == null ? NOBODY : topic.author();
    row(
        entry,
        "topic",
        number,
        topic.column(),
        topic.text(),
        Integer.toString(topic.votes()),
        author.name(),
        author.id(),
        "",
        "",
        topic.link() == null ? "" : topic.link());
    if (topic.cards().size() > 1) {
      topic.cards().forEach(card -> card(entry, number, card));
    }
    for (var note : topic.notes()) {
      var by = note.author();
      row(entry, "note", number, topic.column(), note.text(), "", by.name(), by.id(), "", "", "");
    }
  }

  /** One of a group. */
  private void card(Entry entry, String number, Card card) {
    var author = card.author() == null ? NOBODY : card.author();
    var link = card.link() == null ? "" : card.link();
    row(
        entry,
        "card",
        number,
        card.column(),
        card.text(),
        "",
        author.name(),
        author.id(),
        "",
        "",
        link);
  }

  private void row(Entry entry, String kind, String... cells) {
    var row = new ArrayList<>(List.of(Long.toString(entry.id()), entry.opened(), entry.closed()));
    row.add(kind);
    row.addAll(List.of(cells));
    rows.add(List.copyOf(row));
  }
}
