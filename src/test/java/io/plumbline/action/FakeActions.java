package io.plumbline.action;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Actions in memory. */
public final class FakeActions implements KeptActions {
  private static final Comparator<Action> SOONEST =
      Comparator.comparing(Action::due).thenComparing(Action::id);
  private static final Comparator<Action> CLOSED =
      Comparator.comparing((Action action) -> action.closedAt().orElseThrow())
          .thenComparing(Action::id);

  private final Map<ActionId, Reminding> actions = new LinkedHashMap<>();
  private final Map<ActionId, List<ActionChange>> changes = new LinkedHashMap<>();
  private final Map<ActionId, Instant> wakeAt = new LinkedHashMap<>();

  @Override
  public Action add(TeamId team, Origin origin, ActionDraft draft, MemberId by, Instant at) {
    var action =
        new Action(
            actions.size() + 1L, team, origin, draft.what(), draft.owner(), draft.due(), by, at);
    actions.put(action.ref(), new Reminding(action, at, null));
    wakeAt.put(action.ref(), at);
    return action;
  }

  private Stream<Action> all(Predicate<Action> which) {
    return actions.values().stream().map(Reminding::action).filter(which);
  }

  @Override
  public List<Action> from(TeamId team, Origin origin) {
    return all(action -> action.team().equals(team) && action.origin().equals(origin)).toList();
  }

  @Override
  public List<Action> of(TeamId team, int limit) {
    return all(action -> action.team().equals(team)).sorted(SOONEST).limit(limit).toList();
  }

  @Override
  public List<Action> openOf(TeamId team) {
    return all(action -> action.team().equals(team) && action.isOpen()).sorted(SOONEST).toList();
  }

  @Override
  public List<Action> openOf(TeamId team, MemberId owner) {
    return openOf(team).stream().filter(action -> action.owner().equals(owner)).toList();
  }

  @Override
  public List<Action> openOf(WorkspaceId workspace, MemberId owner) {
    return all(action -> action.isOpen() && action.owner().equals(owner))
        .filter(action -> action.team().workspace().equals(workspace))
        .sorted(SOONEST)
        .toList();
  }

  @Override
  public List<Action> closedBetween(TeamId team, Instant from, Instant until) {
    return all(action -> action.team().equals(team) && !action.isOpen())
        .filter(action -> !action.closedAt().orElseThrow().isBefore(from))
        .filter(action -> action.closedAt().orElseThrow().isBefore(until))
        .sorted(CLOSED)
        .toList();
  }

  @Override
  public List<Action> closedOf(TeamId team, int limit) {
    return all(action -> action.team().equals(team) && !action.isOpen())
        .sorted(CLOSED.reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Action> find(ActionId id) {
    return hold(id).map(Reminding::action);
  }

  @Override
  public Optional<Reminding> hold(ActionId id) {
    return Optional.ofNullable(actions.get(id));
  }

  @Override
  public void change(Action now, ActionChange change) {
    var before = hold(now.ref()).orElseThrow();
    if (before.action().version() != now.version() - 1) {
      throw new IllegalStateException("action %d was not held".formatted(now.id()));
    }
    changes.computeIfAbsent(now.ref(), id -> new ArrayList<>()).add(change);
    boolean agreedAnew = now.isOpen() && !change.after().hasOwnerAndDayOf(change.before());
    actions.put(
        now.ref(),
        agreedAnew
            ? new Reminding(now, change.at(), null)
            : new Reminding(now, before.agreedAt(), before.last()));
    if (now.isOpen()) {
      wakeAt.put(now.ref(), change.at());
    } else {
      wakeAt.remove(now.ref());
    }
  }

  @Override
  public List<ActionChange> changes(ActionId id) {
    return List.copyOf(changes.getOrDefault(id, List.of()));
  }

  @Override
  public void reminded(ActionId id, Reminder reminder) {
    actions.computeIfPresent(id, (same, reminding) -> reminding.after(reminder));
  }

  @Override
  public void wakeAt(ActionId id, Instant at) {
    wakeAt.put(id, at);
  }

  @Override
  public void letSleep(ActionId id) {
    wakeAt.remove(id);
  }

  @Override
  public void wakeAll(TeamId team, Instant at) {
    openOf(team).forEach(action -> wakeAt.put(action.ref(), at));
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakeAt.entrySet().stream()
        .filter(each -> !each.getValue().isAfter(until))
        .sorted(
            Map.Entry.<ActionId, Instant>comparingByValue()
                .thenComparing(each -> each.getKey().value()))
        .limit(limit)
        .map(
            each ->
                new Waiting(
                    new AlarmKey("action", each.getKey().workspace(), each.getKey().value()),
                    each.getValue()))
        .toList();
  }
}
