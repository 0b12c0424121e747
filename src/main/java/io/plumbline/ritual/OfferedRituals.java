package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rituals that some feature can start. Others are neither planned nor shown. */
public final class OfferedRituals {
  private final Map<Ritual, RitualStart> starts = new EnumMap<>(Ritual.class);

  public OfferedRituals(Collection<? extends RitualStart> starts) {
    for (RitualStart start : starts) {
      if (this.starts.put(start.ritual(), start) != null) {
        throw new IllegalArgumentException("two features start the ritual " + start.ritual());
      }
    }
  }

  public Optional<RitualStart> start(Ritual ritual) {
    return Optional.ofNullable(starts.get(ritual));
  }

  /** Those that the team holds. */
  public List<Ritual> heldBy(Team team) {
    return starts.keySet().stream().filter(team.rhythms()::containsKey).toList();
  }

  /** All that are offered. */
  public Collection<Ritual> all() {
    return Collections.unmodifiableSet(starts.keySet());
  }
}
