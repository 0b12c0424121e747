package io.plumbline.ritual;

import io.plumbline.team.Ritual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an occurrence can take place at another time: what stands there already. */
final class MoveCheck {
  private static final int LOOK_BACK_DAYS = 367;
  private static final Duration LONGEST = Duration.ofHours(12);

  private final PlanRoom.Held held;
  private final Occurrence occurrence;
  private final Occurrences occurrences;
  private final ComingUp comingUp;
  private final ZoneId zone;

  MoveCheck(PlanRoom.Held held, Occurrences occurrences, ComingUp comingUp) {
    this.held = held;
    this.occurrence = held.occurrence();
    this.occurrences = occurrences;
    this.comingUp = comingUp;
    this.zone = held.team().calendar().zone();
  }

  /** What is wrong with that time in the team's zone; empty where nothing is. */
  Optional<PlanFlaw> flaw(LocalDateTime to) {
    var at = to.atZone(zone).toInstant();
    if (zone.getRules().getValidOffsets(to).isEmpty()) {
      return Optional.of(new PlanFlaw.NoSuchTime());
    }
    if (!at.isAfter(held.now())) {
      return Optional.of(new PlanFlaw.Past(to.toLocalDate().isBefore(dayOf(held.now()))));
    }
    if (occurrence.waits() && occurrence.plannedAt().equals(at)) {
      return Optional.of(new PlanFlaw.AsBefore());
    }
    if (!held.team().calendar().isWorkingDay(to.toLocalDate())) {
      return Optional.of(new PlanFlaw.DayOff(to.toLocalDate()));
    }
    return ontoAnother(at).or(() -> overlap(at));
  }

  /** Another occurrence of the ritual, by the day that the rhythm gives it. */
  private record Other(LocalDate day, Instant at) {}

  /** It stays after the one before it and before the one after, on the day of neither. */
  private Optional<PlanFlaw> ontoAnother(Instant at) {
    return others().stream()
        .filter(other -> dayOf(other.at()).equals(dayOf(at)) || wouldPass(other, at))
        .findFirst()
        .map(other -> new PlanFlaw.OntoAnother(other.at(), isAfter(other)));
  }

  private boolean isAfter(Other other) {
    return other.day().isAfter(occurrence.day());
  }

  private boolean wouldPass(Other other, Instant at) {
    return isAfter(other) ? at.isAfter(other.at()) : at.isBefore(other.at());
  }

  private List<Other> others() {
    var since = occurrence.day().minusDays(LOOK_BACK_DAYS);
    var rows = occurrences.since(occurrence.team(), occurrence.ritual(), since);
    var others = new ArrayList<Other>();
    rows.stream()
        .filter(row -> row.id() != occurrence.id() && isInTheWay(row))
        .forEach(row -> others.add(new Other(row.day(), row.plannedAt())));
    var next =
        new RitualCalendar(held.team(), occurrence.ritual())
            .nextAfter(
                held.now(),
                period ->
                    period.first().isAfter(occurrence.day())
                        && rows.stream().noneMatch(row -> row.period().equals(period.key())));
    others.add(new Other(next.day(), next.at()));
    return others;
  }

  /** One that waits, or a later one that has begun; of those before it only the past remains. */
  private boolean isInTheWay(Occurrence row) {
    return row.waits()
        || (row.state() == Occurrence.State.STARTED && row.day().isAfter(occurrence.day()));
  }

  private Optional<PlanFlaw> overlap(Instant at) {
    var until = at.plus(length(occurrence.ritual()));
    return comingUp.of(held.team(), at.minus(LONGEST), until).stream()
        .filter(other -> other.ritual() != occurrence.ritual())
        .filter(other -> other.at().plus(length(other.ritual())).isAfter(at))
        .findFirst()
        .map(other -> new PlanFlaw.Overlaps(other.ritual(), other.at()));
  }

  private Duration length(Ritual ritual) {
    var rhythm = held.team().rhythms().get(ritual);
    return rhythm == null ? Duration.ZERO : rhythm.length();
  }

  private LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
