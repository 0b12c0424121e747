package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Owners who left, in memory. */
public final class FakeDepartures implements Departures {
  private final KeptActions actions;
  private final Map<Departure, Set<ActionId>> departures = new LinkedHashMap<>();

  public FakeDepartures(KeptActions actions) {
    this.actions = actions;
  }

  @Override
  public Departure noticed(TeamId team, MemberId member, Instant since, Instant at) {
    return newestFirst().stream()
        .filter(departure -> departure.team().equals(team) && departure.member().equals(member))
        .filter(departure -> departure.noticedAt().isAfter(since))
        .findFirst()
        .orElseGet(
            () -> {
              var departure = new Departure(departures.size() + 1L, team, member, at);
              departures.put(departure, new LinkedHashSet<>());
              return departure;
            });
  }

  private List<Departure> newestFirst() {
    var all = new ArrayList<>(departures.keySet());
    all.sort(Comparator.comparing(Departure::id).reversed());
    return all;
  }

  @Override
  public Optional<Departure> find(WorkspaceId workspace, long id) {
    return departures.keySet().stream()
        .filter(departure -> departure.team().workspace().equals(workspace))
        .filter(departure -> departure.id() == id)
        .findFirst();
  }

  @Override
  public void want(Departure departure, Action action) {
    departures.computeIfAbsent(departure, same -> new LinkedHashSet<>()).add(action.ref());
  }

  @Override
  public Optional<Departure> wanting(Action action) {
    return of(action.ref()).stream()
        .filter(departure -> departure.member().equals(action.owner()))
        .findFirst();
  }

  @Override
  public void unwant(Departure departure, Action action) {
    departures.getOrDefault(departure, new LinkedHashSet<>()).remove(action.ref());
  }

  @Override
  public List<Action> wanted(Departure departure) {
    return departures.getOrDefault(departure, Set.of()).stream()
        .map(id -> actions.find(id).orElseThrow())
        .sorted(Comparator.comparing(Action::due).thenComparing(Action::id))
        .toList();
  }

  @Override
  public List<Departure> of(ActionId action) {
    return newestFirst().stream()
        .filter(departure -> departures.getOrDefault(departure, Set.of()).contains(action))
        .toList();
  }
}
