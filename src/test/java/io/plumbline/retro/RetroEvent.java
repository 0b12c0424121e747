package io.plumbline.retro;

import io.plumbline.retro.Retro.Phase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a team's retros.
 *
 * @param who by whom
 * @param which to which of several
 * @param choice with what in mind
 */
record RetroEvent(What what, int who, int which, int choice) {
  private static final List<What> ANYTIME = List.of(What.ON, What.ADD, What.RULES, What.EDIT);

  /** What people do in a phase, each as often as it stands here. */
  private static final Map<Phase, List<What>> FITTING =
      Map.of(
          Phase.COLLECTING,
          List.of(
              What.ADD,
              What.ADD,
              What.ADD,
              What.ADD,
              What.EDIT,
              What.WITHDRAW,
              What.LAST_TIME,
              What.LAST_TIME,
              What.FINISH,
              What.TAKE_OVER,
              What.REVEAL,
              What.ON),
          Phase.GROUPING,
          List.of(
              What.MERGE,
              What.MERGE,
              What.MERGE,
              What.NAME,
              What.TAKE_OUT,
              What.DISSOLVE,
              What.KEEP_APART,
              What.UNDO,
              What.ADD,
              What.OPEN_VOTING),
          Phase.VOTING,
          List.of(What.VOTE, What.VOTE, What.VOTE, What.VOTE, What.ADD, What.ON),
          Phase.DISCUSSING,
          List.of(
              What.NEXT,
              What.PICK,
              What.PARK,
              What.PARK,
              What.NOTE,
              What.NOTE,
              What.REWORD_NOTE,
              What.WITHDRAW_NOTE,
              What.ACTION,
              What.ACTION,
              What.TIME,
              What.ON));

  /** What can happen. */
  enum What {
    /** Something that fits the phase. */
    FITTING,
    /** Somebody takes the team on to whatever comes next. */
    ON,
    ADD,
    EDIT,
    WITHDRAW,
    FINISH,
    REVEAL,
    MERGE,
    KEEP_APART,
    NAME,
    TAKE_OUT,
    DISSOLVE,
    UNDO,
    OPEN_VOTING,
    VOTE,
    CLOSE_VOTING,
    NEXT,
    PICK,
    PARK,
    NOTE,
    REWORD_NOTE,
    WITHDRAW_NOTE,
    ACTION,
    LAST_TIME,
    TAKE_OVER,
    MORE_TIME,
    CLOSE,
    RULES,
    PEOPLE,
    TIME
  }

  /** The same with what fits the phase; null where no retro is open. */
  RetroEvent fitting(@Nullable Phase phase) {
    var acts = phase == null ? ANYTIME : FITTING.getOrDefault(phase, ANYTIME);
    return new RetroEvent(acts.get((which + choice * 7 + who) % acts.size()), who, which, choice);
  }
}
