package io.plumbline.oneonone.slack;

import io.plumbline.action.Action;
import io.plumbline.oneonone.Asking;
import io.plumbline.oneonone.Line;
import io.plumbline.oneonone.Note;
import io.plumbline.oneonone.OneOnOne;
import io.plumbline.oneonone.Pair;
import io.plumbline.oneonone.Topic;
import io.plumbline.team.Team;
import java.time.LocalDate;
import java.util.List;

/**
 * A 1:1 with all that its views show.
 *
 * @param topics of one that is not over: those that wait, and those that were reached in it
 * @param earlier the actions from last time, of one that is open
 * @param takesWords whether something can still be written into it
 */
record Shown(
    Team team,
    OneOnOne talk,
    List<Topic> topics,
    List<Line> lines,
    List<Note> notes,
    List<Action> actions,
    List<Action> earlier,
    List<Asking> askings,
    boolean takesWords,
    LocalDate today) {
  Pair pair() {
    return talk.pair();
  }

  List<Note> notes(Note.Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }
}
