package io.plumbline.retro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Topics that were on and that were parked, in memory. */
public final class FakeParking implements Parking {
  private final Map<RetroId, List<Parked>> parked = new HashMap<>();
  private final Map<RetroId, Set<CardId>> beenOn = new HashMap<>();

  @Override
  public void park(RetroId retro, CardId topic) {
    var all = parked.computeIfAbsent(retro, each -> new ArrayList<>());
    all.removeIf(each -> each.topic().equals(topic));
    all.add(new Parked(topic, false));
  }

  @Override
  public Set<CardId> beenOn(RetroId retro) {
    return Set.copyOf(beenOn.getOrDefault(retro, Set.of()));
  }

  @Override
  public void turnTo(RetroId retro, CardId topic) {
    beenOn.computeIfAbsent(retro, each -> new HashSet<>()).add(topic);
    parked
        .computeIfAbsent(retro, each -> new ArrayList<>())
        .replaceAll(each -> each.topic().equals(topic) ? new Parked(topic, true) : each);
  }

  @Override
  public List<Parked> in(RetroId retro) {
    return List.copyOf(parked.getOrDefault(retro, List.of()));
  }
}
