package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Votes in memory. */
public final class FakeVotes implements Votes {
  private final List<Vote> votes = new ArrayList<>();

  private record Vote(RetroId retro, CardId topic, MemberId member) {}

  @Override
  public Map<CardId, Integer> of(RetroId retro, MemberId member) {
    return count(vote -> vote.retro().equals(retro) && vote.member().equals(member));
  }

  @Override
  public boolean cast(RetroId retro, CardId topic, MemberId member, Ballot ballot) {
    var mine = of(retro, member);
    int all = mine.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= ballot.budget() || mine.getOrDefault(topic, 0) >= ballot.cap()) {
      return false;
    }
    return votes.add(new Vote(retro, topic, member));
  }

  @Override
  public boolean takeBack(RetroId retro, CardId topic, MemberId member) {
    return votes.remove(new Vote(retro, topic, member));
  }

  @Override
  public Map<CardId, Integer> count(RetroId retro) {
    return count(vote -> vote.retro().equals(retro));
  }

  @Override
  public Set<MemberId> voters(RetroId retro) {
    return votes.stream()
        .filter(vote -> vote.retro().equals(retro))
        .map(Vote::member)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<CardId, Integer> count(Predicate<Vote> which) {
    return votes.stream()
        .filter(which)
        .collect(Collectors.groupingBy(Vote::topic, Collectors.summingInt(vote -> 1)));
  }
}
