package io.plumbline.retro.past;

import io.plumbline.action.Action;
import io.plumbline.action.Actions;
import io.plumbline.action.Origin;
import io.plumbline.retro.past.HeldRetros.Held;
import io.plumbline.retro.past.PastRetro.Kept;
import io.plumbline.retro.worth.WorthAnswers;
import io.plumbline.retro.worth.WorthFigure;
import io.plumbline.team.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what a team's retros came to. */
public final class PastRetros {
  private final HeldRetros held;
  private final Actions actions;
  private final Predicate<Action> isClosed;
  private final WorthAnswers worth;

  /**
   * @param isClosed whether an action is done or dropped
   */
  public PastRetros(
      HeldRetros held, Actions actions, Predicate<Action> isClosed, WorthAnswers worth) {
    this.held = held;
    this.actions = actions;
    this.isClosed = isClosed;
    this.worth = worth;
  }

  /** Newest first, from the {@code skip}th on, at most {@code limit}. */
  public List<PastRetro> of(Team team, int skip, int limit) {
    return held.of(team.id(), skip, limit).stream().map(each -> past(team, each)).toList();
  }

  public Optional<PastRetro> last(Team team) {
    return of(team, 0, 1).stream().findFirst();
  }

  public int count(Team team) {
    return held.count(team.id());
  }

  /** How the last retros came out, oldest first. */
  public Trend trend(Team team) {
    var retros = new ArrayList<>(of(team, 0, Trend.MOST));
    Collections.reverse(retros);
    return new Trend(retros);
  }

  /** Whether an action is done or dropped. */
  public boolean isClosed(Action action) {
    return isClosed.test(action);
  }

  private PastRetro past(Team team, Held each) {
    var id = each.id();
    var agreed = actions.from(team.id(), new Origin("retro", id.value()));
    int closed = (int) agreed.stream().filter(isClosed).count();
    return new PastRetro(
        id,
        each.openedAt(),
        each.closedAt(),
        each.counts(),
        new Kept(closed, agreed.size()),
        worth.tally(id).flatMap(WorthFigure::of).orElse(null));
  }
}
