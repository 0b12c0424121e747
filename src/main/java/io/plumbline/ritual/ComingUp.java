package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What comes in a team's calendar: a reading of the plan for people. */
public final class ComingUp {
  /**
   * One ritual to come.
   *
   * @param occurrenceId the planned occurrence, which can be run now; 0 for a later one that is not
   *     planned yet
   * @param moved whether a day off moved it from the rhythm's own day
   */
  public record Coming(Ritual ritual, Instant at, long occurrenceId, boolean moved) {
    public boolean isPlanned() {
      return occurrenceId != 0;
    }
  }

  private final OfferedRituals offered;
  private final Occurrences occurrences;

  public ComingUp(OfferedRituals offered, Occurrences occurrences) {
    this.offered = offered;
    this.occurrences = occurrences;
  }

  /** The next occurrence of each ritual that the team holds, soonest first. */
  public List<Coming> next(Team team) {
    var held = offered.heldBy(team);
    return occurrences.planned(team.id()).stream()
        .filter(occurrence -> held.contains(occurrence.ritual()))
        .map(ComingUp::coming)
        .toList();
  }

  /** Everything from {@code from} (included) to {@code until} (not included), soonest first. */
  public List<Coming> of(Team team, Instant from, Instant until) {
    var all = new ArrayList<Coming>();
    for (var next : next(team)) {
      all.add(next);
      new RitualCalendar(team, next.ritual())
          .between(next.at(), until).stream()
              .map(slot -> new Coming(next.ritual(), slot.at(), 0, slot.moved()))
              .forEach(all::add);
    }
    return all.stream()
        .filter(coming -> !coming.at().isBefore(from) && coming.at().isBefore(until))
        .sorted(Comparator.comparing(Coming::at).thenComparing(Coming::ritual))
        .toList();
  }

  private static Coming coming(Occurrence occurrence) {
    return new Coming(
        occurrence.ritual(), occurrence.plannedAt(), occurrence.id(), occurrence.moved());
  }
}
