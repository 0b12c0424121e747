package io.plumbline.retro;

import io.plumbline.action.Action;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.Actions;
import io.plumbline.action.Origin;
import io.plumbline.journal.RequestKey;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.time.LocalDate;
import java.util.Map;

/** Writes down an action that the retro agreed on: who does what by when. */
public final class AgreeAction {
  static final String RITUAL = "retro";

  private final RetroRoom room;
  private final Actions actions;

  public AgreeAction(RetroRoom room, Actions actions) {
    this.room = room;
    this.actions = actions;
  }

  /**
   * @param knowinglyMany whether the person has seen that there are as many as is usual, and goes
   *     on
   */
  public Outcome<Action, Refusal> add(
      RetroId id, MemberId by, ActionDraft draft, boolean knowinglyMany, RequestKey key) {
    return room.asMember(
        id,
        by,
        key,
        (retro, team) -> {
          if (!(retro instanceof Retro.Discussing)) {
            return Outcome.refused(new Refusal.OtherPhase(retro));
          }
          var flaws = draft.flaws(team, today(team));
          if (!flaws.isEmpty()) {
            return Outcome.refused(new Refusal.Flawed(flaws));
          }
          int already = actions.from(team.id(), origin(id)).size();
          if (already >= retro.rules().usualActions() && !knowinglyMany) {
            return Outcome.refused(new Refusal.ManyActions(already));
          }
          return Outcome.done(added(team, id, draft, by));
        });
  }

  static Origin origin(RetroId id) {
    return new Origin(RITUAL, id.value());
  }

  private Action added(Team team, RetroId id, ActionDraft draft, MemberId by) {
    var action = actions.add(team.id(), origin(id), draft, by, room.now());
    var details = Map.of("retro", Long.toString(id.value()), "owner", draft.owner().value());
    room.trail().record(team.id(), "action.added", action.id(), by, action.addedAt(), details);
    room.trail().stale(id);
    room.trail().staleHome(team.id(), action.owner());
    return action;
  }

  private LocalDate today(Team team) {
    return LocalDate.ofInstant(room.now(), team.calendar().zone());
  }
}
