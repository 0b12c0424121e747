package io.plumbline.ritual;

import io.plumbline.surface.Place;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ritual that notes what is done with it, is prepared a day before, and asks why. */
final class ScriptedStart implements RitualStart {
  final List<Long> begun = new CopyOnWriteArrayList<>();
  final List<Long> prepared = new CopyOnWriteArrayList<>();
  private final Ritual ritual;
  private final Duration preparedBefore;
  private final OptionalInt asksWhyAfter;
  private final Optional<MemberId> tells;

  private ScriptedStart(
      Ritual ritual, Duration preparedBefore, OptionalInt asksWhyAfter, Optional<MemberId> tells) {
    this.ritual = ritual;
    this.preparedBefore = preparedBefore;
    this.asksWhyAfter = asksWhyAfter;
    this.tells = tells;
  }

  static ScriptedStart plain(Ritual ritual) {
    return new ScriptedStart(ritual, Duration.ZERO, OptionalInt.empty(), Optional.empty());
  }

  /** Prepared a day before, asking why after two in a row, told to this person. */
  static ScriptedStart likeOneOnOne(MemberId tells) {
    return new ScriptedStart(
        Ritual.ONE_ON_ONE, Duration.ofDays(1), OptionalInt.of(2), Optional.of(tells));
  }

  void clear() {
    begun.clear();
    prepared.clear();
  }

  @Override
  public Ritual ritual() {
    return ritual;
  }

  @Override
  public Duration lateness() {
    return Lateness.QUARTERLY;
  }

  @Override
  public Start begin(Team team, Occurrence occurrence, Instant now) {
    begun.add(occurrence.id());
    return Start.BEGUN;
  }

  @Override
  public Optional<Instant> prepareAt(Team team, Occurrence occurrence) {
    return preparedBefore.isZero()
        ? Optional.empty()
        : Optional.of(occurrence.plannedAt().minus(preparedBefore));
  }

  @Override
  public void prepare(Team team, Occurrence occurrence, Instant now) {
    prepared.add(occurrence.id());
  }

  @Override
  public List<Place> toldAt(Team team) {
    return tells
        .<List<Place>>map(member -> List.of(new Place.ToMember(member)))
        .orElseGet(() -> RitualStart.super.toldAt(team));
  }

  @Override
  public OptionalInt asksWhyAfter() {
    return asksWhyAfter;
  }
}
