package io.plumbline.retro.past;

import io.plumbline.retro.Card;
import io.plumbline.retro.Cards;
import io.plumbline.retro.FakeRetros;
import io.plumbline.retro.Retro;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Votes;
import io.plumbline.retro.past.PastRetro.Counts;
import io.plumbline.team.TeamId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The closed ones of retros in memory. */
public record FakeHeldRetros(FakeRetros retros, Cards cards, Votes votes) implements HeldRetros {
  @Override
  public List<Held> of(TeamId team, int skip, int limit) {
    return all(team).stream().skip(skip).limit(limit).toList();
  }

  @Override
  public int count(TeamId team) {
    return all(team).size();
  }

  @Override
  public List<Held> saying(TeamId team, String words, int skip, int limit) {
    return all(team).stream()
        .filter(held -> !lines(held.id(), words, 1).isEmpty())
        .skip(skip)
        .limit(limit)
        .toList();
  }

  @Override
  public int countSaying(TeamId team, String words) {
    return saying(team, words, 0, Integer.MAX_VALUE).size();
  }

  @Override
  public List<String> lines(RetroId retro, String words, int limit) {
    return cards.in(retro).stream()
        .map(Card::text)
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
        .limit(limit)
        .toList();
  }

  private List<Held> all(TeamId team) {
    return retros.all().stream()
        .filter(retro -> retro.team().equals(team))
        .filter(Retro.Closed.class::isInstance)
        .map(Retro.Closed.class::cast)
        .filter(Retro.Closed::wasRevealed)
        .sorted(Comparator.comparingLong((Retro.Closed retro) -> retro.id().value()).reversed())
        .map(this::held)
        .toList();
  }

  private Held held(Retro.Closed retro) {
    int given = votes.count(retro.id()).values().stream().mapToInt(Integer::intValue).sum();
    var counts = new Counts(cards.in(retro.id()).size(), given);
    return new Held(retro.id(), retro.opening().at(), retro.closed().at(), counts);
  }
}
