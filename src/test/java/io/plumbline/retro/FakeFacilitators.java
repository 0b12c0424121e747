package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facilitators in memory. */
public final class FakeFacilitators implements Facilitators {
  private final Retros retros;
  private final List<Change> changes = new ArrayList<>();

  public FakeFacilitators(Retros retros) {
    this.retros = retros;
  }

  private record Change(RetroId retro, Handover handover, Instant at) {}

  @Override
  public Optional<MemberId> of(RetroId retro) {
    return last(retro).map(change -> change.handover().member());
  }

  @Override
  public long name(RetroId retro, MemberId member, @Nullable MemberId before, Instant at) {
    changes.add(new Change(retro, new Handover(member, before), at));
    return changes.size();
  }

  @Override
  public Optional<Handover> handover(RetroId retro, long number) {
    return number < 1 || number > changes.size()
        ? Optional.empty()
        : Optional.of(changes.get((int) number - 1))
            .filter(change -> change.retro().equals(retro))
            .map(Change::handover);
  }

  @Override
  public Map<MemberId, Instant> lastTurns(TeamId team) {
    var turns = new HashMap<MemberId, Instant>();
    changes.stream()
        .map(Change::retro)
        .distinct()
        .filter(retro -> retros.find(retro).orElseThrow().team().equals(team))
        .flatMap(retro -> last(retro).stream())
        .forEach(
            change ->
                turns.merge(
                    change.handover().member(),
                    change.at(),
                    (one, other) -> one.isAfter(other) ? one : other));
    return turns;
  }

  private Optional<Change> last(RetroId retro) {
    return changes.stream()
        .filter(change -> change.retro().equals(retro))
        .reduce((first, second) -> second);
  }
}
