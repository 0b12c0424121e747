package io.plumbline.retro;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Retros in memory. */
public final class FakeRetros implements Retros {
  private final Map<RetroId, Retro> retros = new LinkedHashMap<>();
  private final Map<RetroId, Set<MemberId>> finished = new LinkedHashMap<>();
  private long last;

  @Override
  public Optional<Retro.Collecting> open(Opening opening) {
    if (openOf(opening.team()).isPresent()) {
      return Optional.empty();
    }
    var id = new RetroId(opening.team().workspace(), ++last);
    var retro = new Retro.Collecting(id, opening);
    retros.put(id, retro);
    return Optional.of(retro);
  }

  @Override
  public Optional<Retro> find(RetroId id) {
    return Optional.ofNullable(retros.get(id));
  }

  /** Every one there ever was. */
  public List<Retro> all() {
    return List.copyOf(retros.values());
  }

  @Override
  public Optional<Retro> hold(RetroId id) {
    return find(id);
  }

  @Override
  public Optional<Retro> openOf(TeamId team) {
    return retros.values().stream()
        .filter(retro -> retro.team().equals(team) && retro.isOpen())
        .findFirst();
  }

  @Override
  public Optional<Instant> lastReveal(TeamId team) {
    return retros.values().stream()
        .filter(retro -> retro.team().equals(team))
        .flatMap(retro -> reveal(retro).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<Instant> reveal(Retro retro) {
    return retro.fold(
        collecting -> Optional.empty(),
        grouping -> Optional.of(grouping.revealed().at()),
        voting -> Optional.of(voting.revealed().at()),
        discussing -> Optional.of(discussing.revealed().at()),
        closed -> Optional.ofNullable(closed.revealed()).map(Turn::at));
  }

  @Override
  public boolean move(Retro from, Retro to) {
    var now = retros.get(from.id());
    if (now == null || now.phase() != from.phase()) {
      return false;
    }
    retros.put(to.id(), to);
    return true;
  }

  @Override
  public boolean sayFinished(RetroId retro, MemberId member, boolean isFinished) {
    var members = finished.computeIfAbsent(retro, id -> new HashSet<>());
    return isFinished ? members.add(member) : members.remove(member);
  }

  @Override
  public Set<MemberId> finished(RetroId retro) {
    return Set.copyOf(finished.getOrDefault(retro, Set.of()));
  }
}
