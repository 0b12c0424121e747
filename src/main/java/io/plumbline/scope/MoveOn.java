package io.plumbline.scope;

import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.sprint.SprintRules.Agreement;
import io.plumbline.team.Absence;
import io.plumbline.team.CalendarChanged;
import io.plumbline.team.PresenceChanged;
import io.plumbline.team.Role;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes requests that wait on to whoever can decide now, when a team's people have changed, when
 * somebody went away or came back, or when an account was deactivated.
 */
public final class MoveOn implements CalendarChanged, PresenceChanged {
  private final ScopeRoom room;
  private final Patience patience;
  private final Settle settle;

  MoveOn(ScopeRoom room) {
    this.room = room;
    this.patience = new Patience(room);
    this.settle = new Settle(room);
  }

  @Override
  public void changed(Team team) {
    moveOn(team.id(), Optional.empty());
  }

  @Override
  public void changed(WorkspaceId workspace, MemberId member) {
    room.shelves()
        .requests()
        .teamsWaiting(workspace)
        .forEach(team -> moveOn(team, Optional.of(member)));
  }

  private void moveOn(TeamId id, Optional<MemberId> about) {
    room.transactions()
        .run(
            () -> {
              room.shelves().ledger().hold(id);
              room.team(id).ifPresent(team -> moveOn(team, about));
            });
  }

  private void moveOn(Team team, Optional<MemberId> about) {
    for (var request : held(team)) {
      about
          .filter(member -> team.roster().has(member, Role.LEAD))
          .filter(member -> !member.equals(request.requester()))
          .filter(member -> isAbsent(team, member))
          .ifPresent(lead -> room.say(team, request, Kind.MOVED_ON, null, lead, ""));
      patience.show(team, request);
      room.trail().stale(team, request);
      var now = settled(team, request);
      patience.plan(team, now, Map.of());
    }
  }

  private List<ScopeRequest> held(Team team) {
    return room.shelves().requests().waitingIn(team.id()).stream()
        .flatMap(request -> room.shelves().requests().hold(request.id()).stream())
        .filter(ScopeRequest::waits)
        .toList();
  }

  /** Where all have to agree, those who are left may have. */
  private ScopeRequest settled(Team team, ScopeRequest request) {
    var yes = room.yes(request);
    boolean agreed =
        request.isOpen()
            && request.agreement() == Agreement.ALL_LEADS
            && !yes.isEmpty()
            && room.deciders(team, request.requester()).haveAgreed(yes);
    return agreed ? settle.allAgreed(team, request, yes) : request;
  }

  private boolean isAbsent(Team team, MemberId member) {
    Optional<Absence> absence =
        room.shelves().absences().of(team.id().workspace(), member, room.today(team));
    return absence.isPresent();
  }
}
