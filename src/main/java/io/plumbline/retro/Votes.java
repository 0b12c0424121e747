package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.Set;

/** The votes of a retro. A person has a budget of numbered votes, so no race can exceed it. */
public interface Votes {
  /** The person's votes by topic; a topic without is absent. */
  Map<CardId, Integer> of(RetroId retro, MemberId member);

  /**
   * Casts one more vote; false where all {@code budget} votes are cast or {@code cap} of them are
   * on this topic.
   */
  boolean cast(RetroId retro, CardId topic, MemberId member, Ballot ballot);

  /** Takes one vote back; false where the person has none there. */
  boolean takeBack(RetroId retro, CardId topic, MemberId member);

  /** The votes of everybody by topic; a topic without is absent. */
  Map<CardId, Integer> count(RetroId retro);

  /** Who has cast a vote. */
  Set<MemberId> voters(RetroId retro);
}
