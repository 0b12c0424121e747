package io.plumbline.retro;

import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;

/** Keeps a note on a topic while the topics are talked about. */
public final class AddNote {
  private final RetroRoom room;
  private final Topics topics;
  private final Notes notes;

  AddNote(RetroRoom room, Topics topics, Notes notes) {
    this.room = room;
    this.topics = topics;
    this.notes = notes;
  }

  /** Keeps it on the topic that the person saw, even where the talk has turned to another. */
  public Outcome<Note, Refusal> add(
      RetroId id, CardId topic, MemberId by, CardText text, RequestKey key) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Discussing)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          if (!topics.includes(id, topic)) {
            return Outcome.refused(new Refusal.Against(Rule.NO_SUCH_TOPIC));
          }
          var note = new Note(topic, by, text, room.now());
          notes.add(id, note);
          room.trail().record(team.id(), "retro.note_added", id.value(), by, note.at());
          room.trail().stale(id);
          return Outcome.done(note);
        });
  }
}
