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
  private static final int LINES = 3;

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

  /**
   * Those in which the words were said, whatever their case, with the lines that say them; all
   * where there are no words. Newest first, from the {@code skip}th on, at most {@code limit}.
   */
  public List<Found> find(Team team, String words, int skip, int limit) {
    return words.isEmpty()
        ? of(team, skip, limit).stream().map(past -> new Found(past, List.of())).toList()
        : held.saying(team.id(), words, skip, limit).stream()
            .map(each -> new Found(past(team, each), held.lines(each.id(), words, LINES)))
            .toList();
  }

  /** In how many the words were said; all where there are no words. */
  public int count(Team team, String words) {
    return words.isEmpty() ? held.count(team.id()) : held.countSaying(team.id(), words);
  }

  public Optional<PastRetro> last(Team team) {
    return of(team, 0, 1).stream().findFirst();
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
