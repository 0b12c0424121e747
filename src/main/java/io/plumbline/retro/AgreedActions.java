package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.action.ActionId;
import io.plumbline.action.ChangeAction;
import io.plumbline.action.Deed;
import io.plumbline.action.KeptActions;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** The actions that earlier retros of a team agreed on, ended as any action is. */
public final class AgreedActions implements EarlierActions {
  private final KeptActions actions;
  private final ChangeAction change;

  public AgreedActions(KeptActions actions, ChangeAction change) {
    this.actions = actions;
    this.change = change;
  }

  @Override
  public List<Action> open(TeamId team) {
    return actions.openOf(team).stream().filter(AgreedActions::isFromRetro).toList();
  }

  @Override
  public Optional<Action> find(TeamId team, long action) {
    return actions
        .find(new ActionId(team.workspace(), action))
        .filter(found -> found.team().equals(team))
        .filter(AgreedActions::isFromRetro);
  }

  @Override
  public Optional<Refusal> stillOn(Action action) {
    var changes = actions.changes(action.ref());
    return action.isOpen() || changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refusal.ActionOvertaken(changes.get(changes.size() - 1)));
  }

  @Override
  public Optional<Refusal> done(Action action, MemberId by, RequestKey key) {
    return change(action, new Deed.Done(""), by, key);
  }

  @Override
  public Optional<Refusal> drop(Action action, String why, MemberId by, RequestKey key) {
    return change(action, new Deed.Drop(why), by, key);
  }

  /** The retro has claimed the request itself; what it does to the action has a key of its own. */
  private Optional<Refusal> change(Action action, Deed deed, MemberId by, RequestKey key) {
    var own = new RequestKey(key.value() + "/action");
    return change
        .change(action.ref(), action.version(), deed, by, own)
        .fold(
            new ChangeAction.Cases<>(
                changed -> Optional.empty(),
                flawed -> against(Rule.NO_WORD_OF_WHY),
                notAllowed -> against(Rule.NOT_YOUR_ACTION),
                overtaken -> Optional.of(new Refusal.ActionOvertaken(overtaken.last())),
                () -> against(Rule.NO_SUCH_ACTION)));
  }

  private static Optional<Refusal> against(Rule rule) {
    return Optional.of(new Refusal.Against(rule));
  }

  private static boolean isFromRetro(Action action) {
    return action.origin().ritual().equals(AgreeAction.RITUAL);
  }
}
