package io.plumbline.decision;

import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/** Who was told of which decision, and when each decision wants to be woken to remind them. */
public interface Askings {
  /** They are told now, for the first time or again after they had left. */
  void ask(DecisionId decision, MemberId member, Instant at);

  /** All who were ever told, in the order in which they were. */
  List<Asking> of(DecisionId decision);

  void reminded(DecisionId decision, MemberId member, int reminders);

  void left(DecisionId decision, MemberId member, Instant at);

  void wakeAt(DecisionId decision, Instant at);

  /** It wants to be woken no more. */
  void letSleep(DecisionId decision);

  /** The decisions that want to be woken by then, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
