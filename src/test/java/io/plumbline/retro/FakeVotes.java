package io.plumbline.retro;

import io.plumbline.workspace.MemberId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Votes in memory. */
public final class FakeVotes implements Votes {
  private final Map<RetroId, Map<MemberId, Map<CardId, Integer>>> votes = new HashMap<>();

  @Override
  public Map<CardId, Integer> of(RetroId retro, MemberId member) {
    return in(retro).getOrDefault(member, Map.of());
  }

  @Override
  public void set(RetroId retro, MemberId member, Map<CardId, Integer> all) {
    in(retro).put(member, Map.copyOf(all));
  }

  @Override
  public Map<CardId, Integer> count(RetroId retro) {
    return in(retro).values().stream()
        .flatMap(mine -> mine.entrySet().stream())
        .collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
  }

  @Override
  public Set<MemberId> voters(RetroId retro) {
    return in(retro).entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<MemberId, Map<CardId, Integer>> in(RetroId retro) {
    return votes.computeIfAbsent(retro, each -> new LinkedHashMap<>());
  }
}
