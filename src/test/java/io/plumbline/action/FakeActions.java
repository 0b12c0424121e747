package io.plumbline.action;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Actions in memory. */
public final class FakeActions implements Actions {
  private final List<Action> actions = new ArrayList<>();

  @Override
  public Action add(TeamId team, Origin origin, ActionDraft draft, MemberId by, Instant at) {
    var action =
        new Action(
            actions.size() + 1L, team, origin, draft.what(), draft.owner(), draft.due(), by, at);
    actions.add(action);
    return action;
  }

  @Override
  public List<Action> from(TeamId team, Origin origin) {
    return actions.stream()
        .filter(action -> action.team().equals(team) && action.origin().equals(origin))
        .toList();
  }

  @Override
  public List<Action> of(TeamId team, int limit) {
    return actions.stream()
        .filter(action -> action.team().equals(team))
        .sorted(Comparator.comparing(Action::due).thenComparing(Action::id))
        .limit(limit)
        .toList();
  }
}
