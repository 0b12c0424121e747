package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What comes in a team's calendar: a reading of the plan for people. */
public final class ComingUp {
  /**
   * One ritual to come.
   *
   * @param occurrenceId the planned or skipped occurrence, which can be changed; 0 for a later one
   *     that is not planned yet
   * @param moved whether a day off moved it from the rhythm's own day
   * @param byHand whether somebody chose its time
   * @param calledOff whether somebody skipped it
   */
  public record Coming(
      Ritual ritual,
      String period,
      Instant at,
      long occurrenceId,
      boolean moved,
      boolean byHand,
      boolean calledOff) {
    public boolean isPlanned() {
      return occurrenceId != 0 && !calledOff;
    }
  }

  private final OfferedRituals offered;
  private final Occurrences occurrences;

  public ComingUp(OfferedRituals offered, Occurrences occurrences) {
    this.offered = offered;
    this.occurrences = occurrences;
  }

  /** The planned occurrences of the rituals that the team holds, soonest first. */
  public List<Coming> next(Team team) {
    var held = offered.heldBy(team);
    return occurrences.planned(team.id()).stream()
        .filter(occurrence -> held.contains(occurrence.ritual()))
        .map(ComingUp::coming)
        .toList();
  }

  /**
   * Everything from {@code from} (included) to {@code until} (not included), soonest first, without
   * what was skipped.
   */
  public List<Coming> of(Team team, Instant from, Instant until) {
    return withSkipped(team, from, until).stream().filter(coming -> !coming.calledOff()).toList();
  }

  /** The same with what was skipped. */
  public List<Coming> withSkipped(Team team, Instant from, Instant until) {
    var held = offered.heldBy(team);
    var all = new ArrayList<>(next(team));
    occurrences.calledOff(team.id(), from).stream()
        .filter(occurrence -> held.contains(occurrence.ritual()))
        .map(ComingUp::coming)
        .forEach(all::add);
    var planned = periods(all);
    for (var next : next(team)) {
      new RitualCalendar(team, next.ritual())
          .between(next.at(), until).stream()
              .filter(slot -> planned.add(key(next.ritual(), slot.period().key())))
              .map(slot -> later(next.ritual(), slot))
              .forEach(all::add);
    }
    return all.stream()
        .filter(coming -> !coming.at().isBefore(from) && coming.at().isBefore(until))
        .sorted(Comparator.comparing(Coming::at).thenComparing(Coming::ritual))
        .toList();
  }

  private static Set<String> periods(List<Coming> all) {
    var periods = new HashSet<String>();
    all.forEach(coming -> periods.add(key(coming.ritual(), coming.period())));
    return periods;
  }

  private static String key(Ritual ritual, String period) {
    return ritual.key() + "/" + period;
  }

  private static Coming coming(Occurrence occurrence) {
    return new Coming(
        occurrence.ritual(),
        occurrence.period(),
        occurrence.plannedAt(),
        occurrence.id(),
        occurrence.moved(),
        occurrence.byHand(),
        occurrence.state() == Occurrence.State.CALLED_OFF);
  }

  private static Coming later(Ritual ritual, Slot slot) {
    return new Coming(ritual, slot.period().key(), slot.at(), 0, slot.moved(), false, false);
  }
}
