package io.plumbline.retro.worth;

import io.plumbline.retro.RetroId;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The questions and their answers. Who has answered and how often each score was given are kept
 * apart: no key, no order and no time leads from the one to the other.
 */
public interface WorthAnswers {
  /** Opens the question of a retro. */
  void ask(RetroId retro, Instant until);

  Optional<WorthQuestion> find(RetroId retro);

  /** The question, kept for this transaction. */
  Optional<WorthQuestion> hold(RetroId retro);

  /** Counts the person's answer; false, and nothing is counted, where they have answered before. */
  boolean count(RetroId retro, MemberId by, Score score);

  /** Whether the person has answered; nobody has, once the question is closed. */
  boolean hasAnswered(RetroId retro, MemberId member);

  /** Closes the question and forgets who has answered it. */
  void close(RetroId retro);

  /** How often each score was given; empty where the question was never asked or is still open. */
  Optional<Tally> tally(RetroId retro);

  /** The open questions whose time is over by then, oldest first. */
  List<Waiting> waiting(Instant until, int limit);
}
