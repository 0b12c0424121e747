package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import java.time.zone.ZoneRulesProvider;
import java.util.stream.Collectors;

/**
 * What a plan depends on beside its team: our own rules, those of the time zones, and which rituals
 * are offered. A plan that another edition made may be out of date.
 */
final class PlanEdition {
  /** Counted up whenever {@link RitualCalendar} gives other times for the same team. */
  private static final int RULES = 1;

  private PlanEdition() {}

  /** As this program plans: {@code 1 2025b audit,kick-off,retro}. */
  static String current(OfferedRituals offered) {
    var zones = ZoneRulesProvider.getVersions("UTC").lastKey();
    var rituals = offered.all().stream().map(Ritual::key).sorted().collect(Collectors.joining(","));
    return RULES + " " + zones + " " + rituals;
  }
}
