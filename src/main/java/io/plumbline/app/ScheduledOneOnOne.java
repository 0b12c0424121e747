package io.plumbline.app;

import io.plumbline.oneonone.OpenOneOnOne;
import io.plumbline.oneonone.PrepareOneOnOne;
import io.plumbline.oneonone.WhoMeets;
import io.plumbline.ritual.Lateness;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.RitualStart;
import io.plumbline.surface.Place;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The 1:1 as a ritual that the calendar prepares and starts; the two alone read about it. */
final class ScheduledOneOnOne implements RitualStart {
  private static final int ASKS_WHY_AFTER = 2;

  private final PrepareOneOnOne prepare;
  private final OpenOneOnOne open;
  private final WhoMeets who;

  ScheduledOneOnOne(PrepareOneOnOne prepare, OpenOneOnOne open, WhoMeets who) {
    this.prepare = prepare;
    this.open = open;
    this.who = who;
  }

  @Override
  public Ritual ritual() {
    return Ritual.ONE_ON_ONE;
  }

  @Override
  public Duration lateness() {
    return Lateness.WEEKLY;
  }

  @Override
  public Start begin(Team team, Occurrence occurrence, Instant now) {
    return open.begin(team, occurrence.id(), occurrence.plannedAt(), now)
        ? Start.BEGUN
        : Start.ALREADY_RUNNING;
  }

  @Override
  public boolean canBeHeld(Team team, Instant now) {
    return open.canBegin(team, now);
  }

  @Override
  public Optional<Instant> prepareAt(Team team, Occurrence occurrence) {
    return Optional.of(PrepareOneOnOne.moment(team, occurrence.plannedAt()));
  }

  @Override
  public void prepare(Team team, Occurrence occurrence, Instant now) {
    prepare.prepare(team, occurrence.id(), occurrence.plannedAt(), now);
  }

  @Override
  public void changed(Team team, Occurrence occurrence, Instant now) {
    prepare.changed(team, occurrence.id(), occurrence.plannedAt(), now);
  }

  /** Each by direct message: a word of why is theirs. Nobody, where nobody holds it. */
  @Override
  public List<Place> toldAt(Team team) {
    return who.two(team)
        .map(
            two ->
                List.<Place>of(new Place.ToMember(two.manager()), new Place.ToMember(two.lead())))
        .orElse(List.of());
  }

  @Override
  public OptionalInt asksWhyAfter() {
    return OptionalInt.of(ASKS_WHY_AFTER);
  }
}
