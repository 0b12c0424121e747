package io.plumbline.oneonone;

import io.plumbline.action.Action;
import io.plumbline.action.Actions;
import io.plumbline.action.Origin;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Where everything about 1:1s is kept. */
public record Shelves(
    Pairs pairs, OneOnOnes talks, Topics topics, Minutes minutes, Actions actions) {

  /** The actions that were agreed on in this talk, in their order. */
  public List<Action> actionsOf(OneOnOne talk) {
    return actions.from(talk.pair().team(), origin(talk));
  }

  /**
   * What earlier talks of the pair agreed on: what is open, and what ended from {@code since} on.
   */
  public List<Action> earlierActions(OneOnOne talk, Instant since, Instant now) {
    var team = talk.pair().team();
    var own = new HashMap<Long, Boolean>();
    return Stream.concat(
            actions.closedBetween(team, since, now).stream(), actions.openOf(team).stream())
        .filter(action -> action.origin().isConfidential())
        .filter(action -> action.origin().id() != talk.id().value())
        .filter(action -> own.computeIfAbsent(action.origin().id(), id -> isOf(talk.pair(), id)))
        .toList();
  }

  private boolean isOf(Pair pair, long talk) {
    return talks
        .find(new OneOnOneId(pair.id().workspace(), talk))
        .filter(found -> found.pair().id().equals(pair.id()))
        .isPresent();
  }

  /** Whether something can be written into it: while it is open, and then until the next begins. */
  public boolean takesWords(OneOnOne talk) {
    return talk.isOpen()
        || (talk.state() == OneOnOne.State.HELD
            && talks.open(talk.pair()).isEmpty()
            && talks.lastHeld(talk.pair()).filter(last -> last.id().equals(talk.id())).isPresent());
  }

  static Origin origin(OneOnOne talk) {
    return new Origin(Origin.ONE_ON_ONE, talk.id().value());
  }
}
