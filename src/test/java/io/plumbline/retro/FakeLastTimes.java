package io.plumbline.retro;

import java.util.HashMap;
import java.util.Map;

/** What was said of earlier actions, in memory. */
public final class FakeLastTimes implements LastTimes {
  private final Map<RetroId, Map<Long, Said>> said = new HashMap<>();

  @Override
  public void say(RetroId retro, long action, Said word) {
    said.computeIfAbsent(retro, each -> new HashMap<>()).put(action, word);
  }

  @Override
  public Map<Long, Said> in(RetroId retro) {
    return Map.copyOf(said.getOrDefault(retro, Map.of()));
  }
}
