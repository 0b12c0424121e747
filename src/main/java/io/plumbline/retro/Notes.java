package io.plumbline.retro;

import java.util.List;

/** The notes on the topics of a retro. */
public interface Notes {
  void add(RetroId retro, Note note);

  /** The notes of the retro, oldest first. */
  List<Note> in(RetroId retro);
}
