package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** What a retro asks of the actions that were agreed on before it. */
public interface EarlierActions {
  /** The team's open actions from earlier retros, oldest due first. */
  List<Action> open(TeamId team);

  /** The action of the team, open or not. */
  Optional<Action> find(TeamId team, long action);

  /** What speaks against its going on; empty where nothing does. */
  Optional<Refusal> stillOn(Action action);

  /** Ends it as done, within the transaction of the retro's act; empty where that went well. */
  Optional<Refusal> done(Action action, MemberId by, RequestKey key);

  /** Ends it as dropped, likewise. */
  Optional<Refusal> drop(Action action, String why, MemberId by, RequestKey key);
}
