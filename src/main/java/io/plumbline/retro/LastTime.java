package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.action.ChangeAction;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.LastTimes.Said;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.Map;
import java.util.Optional;

/** Goes through the open actions of earlier retros, before anything else. */
public final class LastTime {
  private final RetroRoom room;
  private final EarlierActions actions;
  private final LastTimes said;

  LastTime(RetroRoom room, EarlierActions actions, LastTimes said) {
    this.room = room;
    this.actions = actions;
    this.said = said;
  }

  public Outcome<Said, Refusal> done(RetroId id, long action, MemberId by, RequestKey key) {
    return say(id, action, Verdict.DONE, by, key, found -> actions.done(found, by, key));
  }

  /** It goes on; this retro remembers that it was asked about. */
  public Outcome<Said, Refusal> stillOn(RetroId id, long action, MemberId by, RequestKey key) {
    return say(id, action, Verdict.STILL_ON, by, key, actions::stillOn);
  }

  public Outcome<Said, Refusal> drop(
      RetroId id, long action, String why, MemberId by, RequestKey key) {
    return say(id, action, Verdict.DROPPED, by, key, found -> actions.drop(found, why, by, key));
  }

  /** Ends the step: on to the cards. */
  public Outcome<Retro, Refusal> goOn(RetroId id, MemberId by, RequestKey key) {
    return room.asFacilitator(
        id,
        by,
        key,
        (retro, team) -> {
          var course = room.time().of(id).filter(Course::lastTime);
          if (course.isEmpty() || !(retro instanceof Retro.Collecting)) {
            return Outcome.refused(new Refusal.Against(Rule.CARDS_ARE_ON));
          }
          var now = room.now();
          room.time().collecting(retro, course.get(), team, now);
          room.trail().record(team.id(), "retro.last_time_gone_through", id.value(), by, now);
          room.trail().stale(id);
          room.trail().staleHomes(team);
          return Outcome.done(retro);
        });
  }

  /** What is done to the action itself; empty where that went well. */
  private interface Deed {
    Optional<Refusal> on(Action action);
  }

  private Outcome<Said, Refusal> say(
      RetroId id, long number, Verdict verdict, MemberId by, RequestKey key, Deed deed) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Collecting)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          var action = actions.find(team.id(), number).orElse(null);
          if (action == null) {
            return Outcome.refused(new Refusal.Against(Rule.NO_SUCH_ACTION));
          }
          if (!ChangeAction.isAllowed(action, team, by)) {
            return Outcome.refused(new Refusal.Against(Rule.NOT_YOUR_ACTION));
          }
          return deed.on(action)
              .<Outcome<Said, Refusal>>map(Outcome::refused)
              .orElseGet(() -> Outcome.done(keep(team, id, number, verdict, by)));
        });
  }

  private Said keep(Team team, RetroId id, long action, Verdict verdict, MemberId by) {
    var word = new Said(verdict, by, room.now());
    said.say(id, action, word);
    var details = Map.of("action", Long.toString(action), "verdict", verdict.name());
    room.trail().record(team.id(), "retro.last_time_said", id.value(), by, word.at(), details);
    room.trail().stale(id);
    return word;
  }
}
