package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A team's rituals as a calendar has them: past and coming, and those that do not take place. */
public final class TeamCalendar {
  private final OfferedRituals offered;
  private final Occurrences occurrences;

  public TeamCalendar(OfferedRituals offered, Occurrences occurrences) {
    this.offered = offered;
    this.occurrences = occurrences;
  }

  /**
   * One occurrence.
   *
   * @param period with the ritual what makes it the same one, whenever it takes place
   * @param length zero for one that is only a message
   * @param takesPlace false where it was skipped or missed
   * @param revision how often it was changed
   */
  public record Entry(
      Ritual ritual,
      String period,
      Instant at,
      Duration length,
      boolean takesPlace,
      int revision) {}

  /** Those whose day is not before {@code from} and that begin before {@code until}, by time. */
  public List<Entry> entries(Team team, Instant from, Instant until) {
    var day = from.atZone(team.calendar().zone()).toLocalDate();
    var revisions = occurrences.revisions(team.id(), day);
    var entries = new ArrayList<Entry>();
    for (var ritual : offered.heldBy(team)) {
      var length = new RitualCalendar(team, ritual).length();
      var periods = new HashSet<String>();
      for (var occurrence : occurrences.since(team.id(), ritual, day)) {
        periods.add(occurrence.period());
        int revision = revisions.getOrDefault(occurrence.id(), 0);
        entries.add(entry(occurrence, length, revision));
      }
      nextPlanned(team, ritual)
          .ifPresent(
              next ->
                  new RitualCalendar(team, ritual)
                      .between(next, until).stream()
                          .filter(slot -> periods.add(slot.period().key()))
                          .map(slot -> later(ritual, slot, length))
                          .forEach(entries::add));
    }
    entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::ritual));
    return List.copyOf(entries);
  }

  /** From when on the calendar alone says what comes: the next that is planned. */
  private Optional<Instant> nextPlanned(Team team, Ritual ritual) {
    return occurrences.planned(team.id()).stream()
        .filter(one -> one.ritual() == ritual)
        .map(Occurrence::plannedAt)
        .findFirst();
  }

  private static Entry entry(Occurrence occurrence, Duration length, int revision) {
    boolean takesPlace =
        switch (occurrence.state()) {
          case PLANNED, STARTED -> true;
          case SKIPPED, MISSED, CALLED_OFF -> false;
        };
    return new Entry(
        occurrence.ritual(),
        occurrence.period(),
        occurrence.plannedAt(),
        length,
        takesPlace,
        revision);
  }

  private static Entry later(Ritual ritual, Slot slot, Duration length) {
    return new Entry(ritual, slot.period().key(), slot.at(), length, true, 0);
  }
}
