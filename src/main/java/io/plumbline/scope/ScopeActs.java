package io.plumbline.scope;

import io.plumbline.sprint.CurrentSprint;
import io.plumbline.team.People;

/** What people do about the scope of a sprint. */
public record ScopeActs(
    RequestChange requests, Decide decide, Respond respond, FlagItem flags, MoveOn moveOn) {
  public static ScopeActs in(ScopeRoom room, CurrentSprint current, People people) {
    return new ScopeActs(
        new RequestChange(room, current),
        new Decide(room, people),
        new Respond(room),
        new FlagItem(room),
        new MoveOn(room));
  }

  /** What reminds of requests and lets them expire. */
  public static WakeScope alarm(ScopeRoom room, People people) {
    return new WakeScope(room, people);
  }
}
