package io.plumbline.retro;

import io.plumbline.team.TeamId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was said of earlier actions, in memory. */
public final class FakeLastTimes implements LastTimes {
  private final Retros retros;
  private final Map<RetroId, Map<Long, Said>> said = new HashMap<>();

  public FakeLastTimes(Retros retros) {
    this.retros = retros;
  }

  @Override
  public void say(RetroId retro, long action, Said word) {
    said.computeIfAbsent(retro, each -> new HashMap<>()).put(action, word);
  }

  @Override
  public Map<Long, Said> in(RetroId retro) {
    return Map.copyOf(said.getOrDefault(retro, Map.of()));
  }

  @Override
  public Set<Long> ended(TeamId team) {
    return said.entrySet().stream()
        .filter(each -> retros.find(each.getKey()).orElseThrow().team().equals(team))
        .flatMap(each -> each.getValue().entrySet().stream())
        .filter(each -> each.getValue().verdict() != Verdict.STILL_ON)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
