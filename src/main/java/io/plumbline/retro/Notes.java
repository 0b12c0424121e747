package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** The notes on the topics of a retro. */
public interface Notes {
  /** Keeps a new note on a topic of the retro. */
  Note add(RetroId retro, CardId topic, MemberId author, CardText text, Instant at);

  /** Keeps other words of a note that is there; its topic, author and time stay. */
  void change(Note note);

  /** Forgets it. */
  void withdraw(NoteId note);

  /** The notes of the retro, oldest first. */
  List<Note> in(RetroId retro);
}
