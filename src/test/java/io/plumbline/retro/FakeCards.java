package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cards in memory. */
public final class FakeCards implements Cards {
  private final Map<CardId, Card> cards = new LinkedHashMap<>();
  private final Map<CardId, RetroId> revealed = new LinkedHashMap<>();
  private final Map<CardId, RetroId> carried = new LinkedHashMap<>();
  private long last;

  @Override
  public Card add(TeamId team, MemberId author, CardDraft draft, Instant at) {
    var card = new Card(new CardId(team.workspace(), ++last), team, author, draft, at);
    cards.put(card.id(), card);
    return card;
  }

  @Override
  public boolean change(CardId id, MemberId author, CardDraft draft) {
    if (!isWaitingOf(id, author)) {
      return false;
    }
    cards.computeIfPresent(
        id,
        (key, card) ->
            new Card(
                id,
                card.team(),
                author,
                new CardDraft(draft.column(), draft.text(), card.draft().link()),
                card.addedAt()));
    return true;
  }

  @Override
  public boolean withdraw(CardId id, MemberId author) {
    return isWaitingOf(id, author) && cards.remove(id) != null;
  }

  @Override
  public Map<Column, Integer> waitingByColumn(TeamId team) {
    return waiting(team).stream()
        .collect(Collectors.groupingBy(Card::column, Collectors.summingInt(card -> 1)));
  }

  @Override
  public List<Card> waitingOf(TeamId team, MemberId author) {
    return waiting(team).stream().filter(card -> card.author().equals(author)).toList();
  }

  @Override
  public int reveal(TeamId team, RetroId retro) {
    var waiting = waiting(team);
    waiting.forEach(card -> revealed.put(card.id(), retro));
    return waiting.size();
  }

  @Override
  public boolean isIn(RetroId retro, CardId card) {
    return retro.equals(revealed.get(card));
  }

  @Override
  public List<Card> in(RetroId retro) {
    return cards.values().stream().filter(card -> retro.equals(revealed.get(card.id()))).toList();
  }

  @Override
  public void carryOver(RetroId from, List<CardId> parked, Instant at) {
    in(from).stream()
        .filter(card -> parked.contains(card.id()))
        .forEach(
            card -> {
              var again = add(card.team(), card.author(), card.draft(), at);
              carried.put(again.id(), from);
            });
  }

  /** The fake knows no retro: each was opened at its number of seconds. */
  @Override
  public Map<CardId, Instant> carriedInto(RetroId retro) {
    var into = new LinkedHashMap<CardId, Instant>();
    carried.forEach(
        (card, from) -> {
          if (isIn(retro, card)) {
            into.put(card, Instant.ofEpochSecond(from.value()));
          }
        });
    return into;
  }

  private List<Card> waiting(TeamId team) {
    return cards.values().stream()
        .filter(card -> card.team().equals(team) && !revealed.containsKey(card.id()))
        .toList();
  }

  private boolean isWaitingOf(CardId id, MemberId author) {
    var card = cards.get(id);
    return card != null && card.author().equals(author) && !revealed.containsKey(id);
  }
}
