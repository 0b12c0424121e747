package io.plumbline.oneonone;

import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was on the agendas, and what was written down. */
public interface Minutes {
  /** In the order of their positions. */
  List<Line> lines(OneOnOneId id);

  void add(OneOnOneId id, Line line);

  /** Marks a line as talked about, or not; false where it stands so, or is not there. */
  boolean reach(OneOnOneId id, int position, boolean reached);

  Note note(OneOnOneId id, Note.Kind kind, String words, MemberId author, Instant at);

  /** Oldest first. */
  List<Note> notes(OneOnOneId id);

  Optional<Note> note(OneOnOneId id, long note);
}
