package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The cards of every team. A card waits until a reveal puts it into a retro. */
public interface Cards {
  /** Keeps a new card that waits for the team's next reveal. */
  Card add(TeamId team, MemberId author, CardDraft draft, Instant at);

  /** Replaces what a waiting card of this author says; false where it no longer waits. */
  boolean change(CardId card, MemberId author, CardDraft draft);

  /** Removes a waiting card of this author; false where it no longer waits. */
  boolean withdraw(CardId card, MemberId author);

  /** How many cards of the team wait in each column; absent means none. */
  Map<Column, Integer> waitingByColumn(TeamId team);

  /** The person's own waiting cards of the team, oldest first. */
  List<Card> waitingOf(TeamId team, MemberId author);

  /** Puts every waiting card of the team into the retro and returns how many there were. */
  int reveal(TeamId team, RetroId retro);

  /** Whether the card was revealed in this retro, and so is a topic of it. */
  boolean isIn(RetroId retro, CardId card);

  /** The cards of a retro, oldest first. */
  List<Card> in(RetroId retro);

  /**
   * Has these cards of the retro wait once more, for the team's next reveal: as they are, with the
   * retro that they come from.
   */
  void carryOver(RetroId from, List<CardId> cards, Instant at);

  /** The cards of this retro that an earlier one carried over, with when that one was opened. */
  Map<CardId, Instant> carriedInto(RetroId retro);
}
