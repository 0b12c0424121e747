package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of every team. A card waits until a reveal puts it into a retro. */
public interface Cards {
  /** Keeps a new card that waits for the team's next reveal and names its author. */
  Card add(TeamId team, MemberId author, CardDraft draft, Instant at);

  /**
   * Keeps a new card that waits for the team's next reveal and names nobody. Until then its author
   * can find it; after it nobody can tell who that was, whatever they read.
   *
   * @param day when the day began on which it is written
   */
  Card addAnonymous(TeamId team, MemberId author, CardDraft draft, Instant day);

  /** The card, while it waits and where this person wrote it. */
  Optional<Card> waiting(CardId card, MemberId author);

  /** Replaces what a waiting card of this author says; false where it no longer waits. */
  boolean change(CardId card, MemberId author, CardDraft draft);

  /** Removes a waiting card of this author; false where it no longer waits. */
  boolean withdraw(CardId card, MemberId author);

  /** How many cards of the team wait in each column; absent means none. */
  Map<Column, Integer> waitingByColumn(TeamId team);

  /** The person's own waiting cards of the team, oldest first, the anonymous ones last. */
  List<Card> waitingOf(TeamId team, MemberId author);

  /**
   * Puts every waiting card of the team into the retro and returns how many there were. The
   * anonymous ones get new ids, in no order, and nothing is left that could find their authors.
   */
  int reveal(TeamId team, RetroId retro);

  /** Adds the entry as a card of the retro; false where it is a card of the team already. */
  boolean addFromRecord(TeamId team, RetroId retro, RecordEntry entry);

  /** Whether the card was revealed in this retro, and so is a topic of it. */
  boolean isIn(RetroId retro, CardId card);

  /** The cards of a retro, oldest first, the anonymous ones last and in no order. */
  List<Card> in(RetroId retro);

  /**
   * Has these cards of the retro wait once more, for the team's next reveal: as they are, with the
   * retro that they come from. Who wrote an anonymous one is not known any more, so nobody changes
   * or withdraws it.
   */
  void carryOver(RetroId from, List<CardId> cards);

  /** The cards of this retro that an earlier one carried over, with when that one was opened. */
  Map<CardId, Instant> carriedInto(RetroId retro);
}
