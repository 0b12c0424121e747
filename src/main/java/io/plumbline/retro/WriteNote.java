package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Keeps notes on the topics while they are talked about; until the end each author changes theirs.
 */
public final class WriteNote {
  private final RetroRoom room;
  private final Topics topics;
  private final Notes notes;

  WriteNote(RetroRoom room, Topics topics, Notes notes) {
    this.room = room;
    this.topics = topics;
    this.notes = notes;
  }

  /** Keeps it on the topic that the person saw, even where the talk has turned to another. */
  public Outcome<Note, Refusal> add(
      RetroId id, CardId topic, MemberId by, CardText text, RequestKey key) {
    return whileDiscussing(
        id,
        by,
        key,
        team ->
            topics.includes(id, topic)
                ? noted(notes.add(id, topic, by, text, room.now()), "retro.note_added", id, team)
                : Outcome.refused(new Refusal.Against(Rule.NO_SUCH_TOPIC)));
  }

  /** Puts other words in the place of those of the author's own note. */
  public Outcome<Note, Refusal> change(
      RetroId id, NoteId note, MemberId by, CardText text, RequestKey key) {
    return ofTheirs(
        id,
        note,
        by,
        key,
        (own, team) -> {
          var changed = own.saying(text);
          notes.change(changed);
          return noted(changed, "retro.note_changed", id, team);
        });
  }

  /** Takes the author's own note off the board. */
  public Outcome<Note, Refusal> withdraw(RetroId id, NoteId note, MemberId by, RequestKey key) {
    return ofTheirs(
        id,
        note,
        by,
        key,
        (own, team) -> {
          notes.withdraw(own.id());
          return noted(own, "retro.note_withdrawn", id, team);
        });
  }

  private Outcome<Note, Refusal> ofTheirs(
      RetroId id,
      NoteId note,
      MemberId by,
      RequestKey key,
      BiFunction<Note, Team, Outcome<Note, Refusal>> act) {
    return whileDiscussing(
        id,
        by,
        key,
        team ->
            notes.in(id).stream()
                .filter(each -> each.id().equals(note) && each.author().equals(by))
                .findFirst()
                .map(own -> act.apply(own, team))
                .orElseGet(() -> Outcome.refused(new Refusal.Against(Rule.NOTE_NOT_YOURS))));
  }

  private Outcome<Note, Refusal> whileDiscussing(
      RetroId id, MemberId by, RequestKey key, Function<Team, Outcome<Note, Refusal>> act) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) ->
            retro instanceof Retro.Discussing
                ? act.apply(team)
                : Outcome.refused(new Refusal.OtherPhase(retro)));
  }

  private Outcome<Note, Refusal> noted(Note note, String verb, RetroId id, Team team) {
    room.trail().record(team.id(), verb, id.value(), note.author(), room.now());
    room.trail().stale(id);
    return Outcome.done(note);
  }
}
