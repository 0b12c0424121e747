package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes in memory. */
public final class FakeNotes implements Notes {
  private final Map<RetroId, List<Note>> notes = new LinkedHashMap<>();
  private long last;

  @Override
  public Note add(RetroId retro, CardId topic, MemberId author, CardText text, Instant at) {
    var note = new Note(new NoteId(retro.workspace(), ++last), topic, author, text, at);
    notes.computeIfAbsent(retro, id -> new ArrayList<>()).add(note);
    return note;
  }

  @Override
  public void change(Note note) {
    notes.values().forEach(each -> each.replaceAll(n -> n.id().equals(note.id()) ? note : n));
  }

  @Override
  public void withdraw(NoteId note) {
    notes.values().forEach(each -> each.removeIf(n -> n.id().equals(note)));
  }

  @Override
  public List<Note> in(RetroId retro) {
    return List.copyOf(notes.getOrDefault(retro, List.of()));
  }
}
