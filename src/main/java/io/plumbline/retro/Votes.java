package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.Set;

/** The votes of a retro. */
public interface Votes {
  /** The person's votes by topic; a topic without is absent. */
  Map<CardId, Integer> of(RetroId retro, MemberId member);

  /**
   * Keeps these as all of the person's votes, in place of those before; a topic without is absent.
   * The retro is held by the caller.
   */
  void set(RetroId retro, MemberId member, Map<CardId, Integer> votes);

  /** The votes of everybody by topic; a topic without is absent. */
  Map<CardId, Integer> count(RetroId retro);

  /** Who has cast a vote. */
  Set<MemberId> voters(RetroId retro);
}
