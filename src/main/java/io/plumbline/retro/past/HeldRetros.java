package io.plumbline.retro.past;

import io.plumbline.retro.RetroId;
import io.plumbline.team.TeamId;
import java.time.Instant;
import java.util.List;

/** Looks up the retros that teams have held: closed ones whose cards were revealed. */
public interface HeldRetros {
  /** Those of the team, newest first, from the {@code skip}th on, at most {@code limit}. */
  List<Held> of(TeamId team, int skip, int limit);

  int count(TeamId team);

  /** Those in which the words were said, in the same order. */
  List<Held> saying(TeamId team, String words, int skip, int limit);

  int countSaying(TeamId team, String words);

  /**
   * What says the words in the retro, whatever their case: cards, notes, titles of groups, actions;
   * at most {@code limit}.
   */
  List<String> lines(RetroId retro, String words, int limit);

  /** A retro with what was said in it. */
  record Held(RetroId id, Instant openedAt, Instant closedAt, PastRetro.Counts counts) {}
}
