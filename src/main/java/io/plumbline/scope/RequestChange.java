package io.plumbline.scope;

import io.plumbline.journal.RequestKey;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.sprint.CurrentSprint;
import io.plumbline.sprint.Item;
import io.plumbline.sprint.Item.Touch;
import io.plumbline.sprint.SprintId;
import io.plumbline.sprint.SprintPlan;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a change of a sprint's scope, and writes an open request anew. While the scope is not
 * locked the change is recorded as planning and applied.
 */
public final class RequestChange {
  /** Of a request that has no number yet. */
  private static final long NEW = 0;

  private final ScopeRoom room;
  private final CurrentSprint current;
  private final Patience patience;
  private final Effects effects;

  RequestChange(ScopeRoom room, CurrentSprint current) {
    this.room = room;
    this.current = current;
    this.patience = new Patience(room);
    this.effects = new Effects(room.shelves());
  }

  /**
   * A request as it is filed.
   *
   * @param ground why it begins at once; null where it waits for its decision
   * @param supersedes the decided request in whose place it comes, 0 for none
   */
  public record Filed(Ask ask, @Nullable Ground ground, long supersedes) {
    public Optional<Ground> expedited() {
      return Optional.ofNullable(ground);
    }

    Filed named(Ask named) {
      return new Filed(named, ground, supersedes);
    }
  }

  /** Files a request of somebody of the team. */
  public Outcome<ScopeRequest, Refusal> file(Team team, Filed filed, MemberId by, RequestKey key) {
    if (!team.roster().includes(by)) {
      return Outcome.refused(new Refusal.NotInTeam(team));
    }
    return room.once(
        team.id().workspace(),
        key,
        () -> {
          var found = current.at(team, room.today(team));
          var plan = room.shelves().plans().hold(found.plan().id()).orElseThrow();
          room.shelves().ledger().hold(team.id());
          var why = refusal(team, plan, filed);
          if (why.isPresent()) {
            return Outcome.refused(why.get());
          }
          var named = filed.named(filed.ask().naming(present(plan.id())));
          boolean gated = found.running() && plan.isLocked();
          return Outcome.done(gated ? open(team, plan, named, by) : planned(team, plan, named, by));
        });
  }

  private Optional<Refusal> refusal(Team team, SprintPlan plan, Filed filed) {
    var flaws = filed.ask().flaws(present(plan.id()), room.today(team));
    if (!flaws.isEmpty()) {
      return Optional.of(new Refusal.Flawed(flaws));
    }
    if (filed.supersedes() == NEW) {
      return Optional.empty();
    }
    var earlier =
        room.shelves()
            .requests()
            .find(new ScopeId(team.id().workspace(), filed.supersedes()))
            .filter(request -> request.team().equals(team.id()));
    if (earlier.isEmpty()) {
      return Optional.of(new Refusal.Gone());
    }
    return earlier.filter(request -> !request.isDecided()).map(Refusal.NotDecided::new);
  }

  private ScopeRequest open(Team team, SprintPlan plan, Filed filed, MemberId by) {
    var request = room.shelves().requests().add(blank(team, plan, filed, by, State.OPEN));
    room.say(team, request, Kind.REQUESTED, by, null, Words.of(request.ask()));
    filed.expedited().ifPresent(ground -> expedite(team, request, ground));
    room.trail().showCard(team, request);
    patience.show(team, request);
    patience.plan(team, request, Map.of());
    room.trail().stale(team, request);
    return request;
  }

  private void expedite(Team team, ScopeRequest request, Ground ground) {
    effects.apply(request, Touch.EXPEDITED, room.now());
    room.say(team, request, Kind.EXPEDITED, request.requester(), null, ground.name());
  }

  private ScopeRequest planned(Team team, SprintPlan plan, Filed filed, MemberId by) {
    var calm = new Filed(filed.ask(), null, NEW);
    var request = room.shelves().requests().add(blank(team, plan, calm, by, State.PLANNED));
    room.say(team, request, Kind.PLANNED, by, null, Words.of(request.ask()));
    effects.apply(request, Touch.NONE, room.now());
    room.trail().showCard(team, request);
    room.trail().stale(team, request);
    return request;
  }

  private ScopeRequest blank(Team team, SprintPlan plan, Filed filed, MemberId by, State state) {
    var now = room.now();
    return new ScopeRequest(
        new ScopeId(team.id().workspace(), NEW),
        team.id(),
        plan.id(),
        by,
        now,
        1,
        filed.ask(),
        now,
        state,
        filed.ground(),
        plan.lock().map(lock -> lock.rules().agreement()).orElse(Agreement.ONE_LEAD),
        filed.supersedes(),
        state == State.PLANNED ? now : null);
  }

  /**
   * Writes a request anew that is not decided yet: it is undecided again, whoever has agreed to it.
   *
   * @param version the version that the requester saw
   */
  public Outcome<ScopeRequest, Refusal> rewrite(
      ScopeId id, int version, Ask ask, MemberId by, RequestKey key) {
    return room.on(
        id,
        key,
        (request, team) -> {
          if (!request.requester().equals(by)) {
            return Outcome.refused(new Refusal.NotRequester(request));
          }
          if (!request.waits()) {
            return Outcome.refused(room.movedOn(request));
          }
          if (request.version() != version) {
            return Outcome.refused(new Refusal.Rewritten(request));
          }
          request.ground().ifPresent(ground -> effects.undo(request));
          var present = present(request.sprint());
          var flaws = ask.flaws(present, room.today(team));
          return flaws.isEmpty()
              ? Outcome.done(rewritten(team, request, ask.naming(present), by))
              : Outcome.refused(new Refusal.Flawed(flaws));
        });
  }

  private ScopeRequest rewritten(Team team, ScopeRequest request, Ask ask, MemberId by) {
    var now = room.move(team, request, request.rewritten(ask, room.now()));
    room.say(team, now, Kind.CHANGED, by, null, Words.of(ask));
    now.ground().ifPresent(ground -> effects.apply(now, Touch.EXPEDITED, room.now()));
    patience.show(team, now);
    for (var member : room.deciders(team, by).members()) {
      room.trail().remind(member, now, "changed-v" + now.version());
    }
    patience.plan(team, now, Map.of());
    return now;
  }

  private List<Item> present(SprintId sprint) {
    return room.shelves().items().of(sprint).stream().filter(Item::isIn).toList();
  }
}
