package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Cards in memory. */
public final class FakeCards implements Cards {
  private final Map<CardId, Card> cards = new LinkedHashMap<>();
  private final Map<CardId, RetroId> revealed = new LinkedHashMap<>();
  private final Map<CardId, MemberId> writers = new LinkedHashMap<>();
  private final Set<String> onRecord = new HashSet<>();
  private final Map<CardId, RetroId> carried = new LinkedHashMap<>();
  private long last;

  @Override
  public Card add(TeamId team, MemberId author, CardDraft draft, Instant at) {
    return add(new Card(next(team), team, author, draft, at), author);
  }

  @Override
  public Card addAnonymous(TeamId team, MemberId author, CardDraft draft, Instant day) {
    return add(new Card(next(team), team, new Author.Anonymous(), draft, day), author);
  }

  private Card add(Card card, MemberId writer) {
    cards.put(card.id(), card);
    writers.put(card.id(), writer);
    return card;
  }

  private CardId next(TeamId team) {
    return new CardId(team.workspace(), ++last);
  }

  @Override
  public Optional<Card> waiting(CardId id, MemberId author) {
    return Optional.ofNullable(cards.get(id)).filter(card -> isWaitingOf(id, author));
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
                card.author(),
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
    return waiting(team).stream().filter(card -> isWaitingOf(card.id(), author)).toList();
  }

  @Override
  public int reveal(TeamId team, RetroId retro) {
    var waiting = waiting(team);
    var anonymous = new ArrayList<>(waiting.stream().filter(Card::isAnonymous).toList());
    Collections.shuffle(anonymous, new Random(7));
    waiting.forEach(card -> revealed.put(card.id(), retro));
    for (var card : anonymous) {
      var shown = card.under(next(team));
      cards.remove(card.id());
      cards.put(shown.id(), shown);
      revealed.put(shown.id(), retro);
      Optional.ofNullable(carried.remove(card.id()))
          .ifPresent(from -> carried.put(shown.id(), from));
    }
    return waiting.size();
  }

  @Override
  public boolean addFromRecord(TeamId team, RetroId retro, RecordEntry entry) {
    if (!onRecord.add(team + entry.key())) {
      return false;
    }
    var draft = new CardDraft(RecordEntry.COLUMN, entry.text(), entry.link());
    var author = new Author.FromRecord(entry.kind());
    var card = new Card(next(team), team, author, draft, entry.at());
    cards.put(card.id(), card);
    revealed.put(card.id(), retro);
    return true;
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
  public void carryOver(RetroId from, List<CardId> parked) {
    in(from).stream()
        .filter(card -> parked.contains(card.id()))
        .forEach(
            card -> {
              var again = card.under(next(card.team()));
              cards.put(again.id(), again);
              card.author().named().ifPresent(author -> writers.put(again.id(), author));
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
    return author.equals(writers.get(id)) && !revealed.containsKey(id);
  }
}
