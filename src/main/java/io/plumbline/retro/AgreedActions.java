package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.action.Actions;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * Earlier actions of a team, of which only retros have said how they ended: what they said is all
 * that is kept of it.
 */
public final class AgreedActions implements EarlierActions {
  /** More than any team has open. */
  private static final int MOST = 1_000;

  private final Actions actions;
  private final LastTimes said;

  public AgreedActions(Actions actions, LastTimes said) {
    this.actions = actions;
    this.said = said;
  }

  @Override
  public List<Action> open(TeamId team) {
    var ended = said.ended(team);
    return actions.of(team, MOST).stream().filter(each -> !ended.contains(each.id())).toList();
  }

  @Override
  public Optional<Action> find(TeamId team, long action) {
    return actions.of(team, MOST).stream().filter(each -> each.id() == action).findFirst();
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
