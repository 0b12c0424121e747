package io.plumbline.retro.record;

import io.plumbline.action.Action;
import io.plumbline.retro.Board;
import io.plumbline.retro.Card;
import io.plumbline.retro.Column;
import io.plumbline.retro.Note;
import io.plumbline.retro.Retro;
import io.plumbline.retro.Topic;
import io.plumbline.retro.record.RetroRecords.Entry;
import io.plumbline.retro.record.RetroRecords.Person;
import io.plumbline.retro.record.RetroRecords.Worth;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns boards of closed retros into their record. */
final class RecordWriter {
  private final Function<MemberId, String> names;
  private final Predicate<Action> isClosed;

  RecordWriter(Function<MemberId, String> names, Predicate<Action> isClosed) {
    this.names = names;
    this.isClosed = isClosed;
  }

  /** A closed retro as it was read. */
  record Read(Board board, Retro.Closed retro, @Nullable WorthFigure worth) {}

  Entry entry(Read read) {
    var board = read.board();
    var topics = board.topics();
    return new Entry(
        read.retro().id().value(),
        time(read.retro().opening().at(), board.team()),
        time(read.retro().closed().at(), board.team()),
        read.retro().closed().person().map(this::person).orElse(null),
        board.columns().stream().map(Column::title).toList(),
        IntStream.range(0, topics.size())
            .mapToObj(i -> topic(board, topics.get(i), i + 1))
            .toList(),
        board.actions().stream().map(this::action).toList(),
        people(board.tookPart()),
        worth(read.worth()));
  }

  private RetroRecords.Topic topic(Board board, Topic topic, int number) {
    var card = topic.card();
    return new RetroRecords.Topic(
        number,
        card.column().title(),
        topic.isGroup() ? topic.title() : card.text(),
        topic.votes(),
        topic.isGroup() ? null : author(card),
        topic.isGroup() ? null : card.draft().source().orElse(null),
        topic.cards().stream().map(this::card).toList(),
        board.notesOn(topic).stream().map(this::note).toList());
  }

  private RetroRecords.Card card(Card card) {
    return new RetroRecords.Card(
        card.column().title(), card.text(), author(card), card.draft().source().orElse(null));
  }

  private @Nullable Person author(Card card) {
    return card.author().named().map(this::person).orElse(null);
  }

  private RetroRecords.Note note(Note note) {
    return new RetroRecords.Note(note.text().value(), person(note.author()));
  }

  private RetroRecords.Action action(Action action) {
    return new RetroRecords.Action(
        action.id(),
        action.what(),
        person(action.owner()),
        action.due().toString(),
        isClosed.test(action));
  }

  private List<Person> people(List<MemberId> members) {
    return members.stream().map(this::person).toList();
  }

  private Person person(MemberId member) {
    return new Person(member.value(), names.apply(member));
  }

  private static @Nullable Worth worth(@Nullable WorthFigure figure) {
    if (figure == null) {
      return null;
    }
    var bound = figure.isAtLeast() ? "at_least" : figure.isAtMost() ? "at_most" : "exact";
    return new Worth(figure.mean(), bound, figure.answers());
  }

  private static String time(Instant at, Team team) {
    return at.truncatedTo(ChronoUnit.SECONDS)
        .atZone(team.calendar().zone())
        .toOffsetDateTime()
        .toString();
  }
}
