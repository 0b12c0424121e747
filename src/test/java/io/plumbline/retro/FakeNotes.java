package io.plumbline.retro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes in memory. */
public final class FakeNotes implements Notes {
  private final Map<RetroId, List<Note>> notes = new LinkedHashMap<>();

  @Override
  public void add(RetroId retro, Note note) {
    notes.computeIfAbsent(retro, id -> new ArrayList<>()).add(note);
  }

  @Override
  public List<Note> in(RetroId retro) {
    return List.copyOf(notes.getOrDefault(retro, List.of()));
  }
}
