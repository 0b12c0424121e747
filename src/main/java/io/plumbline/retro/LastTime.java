package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.LastTimes.Said;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
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

  public Outcome<Said> done(RetroId id, long action, MemberId by, RequestKey key) {
    return say(id, action, Verdict.DONE, by, key, found -> actions.done(found, by, key));
  }

  /** It goes on; this retro remembers that it was asked about. */
  public Outcome<Said> stillOn(RetroId id, long action, MemberId by, RequestKey key) {
    return say(id, action, Verdict.STILL_ON, by, key, found -> Optional.empty());
  }

  public Outcome<Said> drop(RetroId id, long action, String why, MemberId by, RequestKey key) {
    return say(id, action, Verdict.DROPPED, by, key, found -> actions.drop(found, why, by, key));
  }

  /** Ends the step: on to the cards. */
  public Outcome<Retro> goOn(RetroId id, MemberId by, RequestKey key) {
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

  private Outcome<Said> say(
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
          var why = action == null ? Optional.of(Rule.NO_SUCH_ACTION) : against(team, action, by);
          if (action == null || why.isPresent()) {
            return Outcome.refused(new Refusal.Against(why.orElseThrow()));
          }
          return deed.on(action)
              .<Outcome<Said>>map(Outcome::refused)
              .orElseGet(() -> Outcome.done(keep(team, id, number, verdict, by)));
        });
  }

  private Optional<Rule> against(Team team, Action action, MemberId by) {
    if (!action.owner().equals(by) && !team.roster().runsRituals(by)) {
      return Optional.of(Rule.NOT_YOUR_ACTION);
    }
    boolean isOpen = actions.open(team.id()).stream().anyMatch(each -> each.id() == action.id());
    return isOpen ? Optional.empty() : Optional.of(Rule.ACTION_ENDED);
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
