package io.plumbline.oneonone;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionDraft.Flaw;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** Writes down what one of the two will do, as an action that only they see. */
public final class AgreeOnAction {
  private final Room room;

  public AgreeOnAction(Room room) {
    this.room = room;
  }

  /** What came of it. */
  public sealed interface Result {
    record Agreed(Action action) implements Result {}

    /** The form was filled in wrong. */
    record Flawed(Set<Flaw> flaws) implements Result {
      public Flawed {
        flaws = Set.copyOf(flaws);
      }
    }

    record Refused(Refusal why) implements Result {}

    /** The answer for the case that it is. */
    default <T> T fold(
        Function<Action, T> agreed, Function<Set<Flaw>, T> flawed, Function<Refusal, T> refused) {
      if (this instanceof Agreed it) {
        return agreed.apply(it.action());
      }
      return this instanceof Flawed it
          ? flawed.apply(it.flaws())
          : refused.apply(((Refused) this).why());
    }
  }

  public Result agree(OneOnOneId id, ActionDraft draft, MemberId by, RequestKey key) {
    return room.in(id, by, talk -> Outcome.done(agree(talk, draft, by, key)))
        .fold(result -> result, Result.Refused::new);
  }

  private Result agree(OneOnOne talk, ActionDraft draft, MemberId by, RequestKey key) {
    var closed = room.closedTo(talk);
    if (closed.isPresent()) {
      return new Result.Refused(closed.get());
    }
    var team = room.team(talk.pair().team());
    if (team.isEmpty()) {
      return new Result.Refused(Refusal.GONE);
    }
    if (!talk.pair().includes(draft.owner())) {
      return new Result.Refused(Refusal.OWNER_NOT_OF_THE_PAIR);
    }
    var flaws = draft.flaws(team.get(), today(team.get()));
    if (!flaws.isEmpty()) {
      return new Result.Flawed(flaws);
    }
    return room.claim(talk.id().workspace(), key)
        ? new Result.Agreed(agreed(talk, draft, by))
        : new Result.Refused(Refusal.REPEATED);
  }

  private Action agreed(OneOnOne talk, ActionDraft draft, MemberId by) {
    var actions = room.shelves().actions();
    var action = actions.add(talk.pair().team(), Shelves.origin(talk), draft, by, room.now());
    room.touched(talk, "oneonone.action_agreed", by);
    room.trail().staleHomes(talk.pair());
    return action;
  }

  private LocalDate today(Team team) {
    return LocalDate.ofInstant(room.now(), team.calendar().zone());
  }
}
