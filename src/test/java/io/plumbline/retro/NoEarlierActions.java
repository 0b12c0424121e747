package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** No earlier retro agreed on anything. */
public final class NoEarlierActions implements EarlierActions {
  @Override
  public List<Action> open(TeamId team) {
    return List.of();
  }

  @Override
  public Optional<Action> find(TeamId team, long action) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> stillOn(Action action) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> done(Action action, MemberId by, RequestKey key) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> drop(Action action, String why, MemberId by, RequestKey key) {
    return Optional.empty();
  }
}
