package io.plumbline.scope;

import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.scope.LedgerLine.Kind;
import io.plumbline.scope.ScopeRequest.State;
import io.plumbline.team.People;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds of a request that waits, and lets it expire with its sprint; nothing is ever agreed so.
 */
public final class WakeScope implements Wakeable {
  private static final Logger log = LoggerFactory.getLogger(WakeScope.class);

  private final ScopeRoom room;
  private final People people;
  private final Patience patience;

  WakeScope(ScopeRoom room, People people) {
    this.room = room;
    this.people = people;
    this.patience = new Patience(room);
  }

  @Override
  public String kind() {
    return ScopeTrail.KIND;
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return room.shelves().requests().waiting(until, limit);
  }

  @Override
  public void wake(AlarmKey key, Instant now) {
    var id = new ScopeId(key.workspace(), key.id());
    var seen = room.shelves().requests().find(id).orElse(null);
    var team = seen == null ? null : room.team(seen.team()).orElse(null);
    if (seen == null || team == null || !seen.waits()) {
      room.transactions().run(() -> room.shelves().requests().wakeAt(id, null));
      return;
    }
    var zones = zones(team);
    room.transactions()
        .run(
            () -> {
              room.shelves().ledger().hold(team.id());
              room.shelves()
                  .requests()
                  .hold(id)
                  .filter(ScopeRequest::waits)
                  .ifPresent(request -> wake(team, request, zones, now));
            });
  }

  /**
   * Asks Slack, so it happens before the transaction; without an answer the team's zone will do.
   */
  private Map<MemberId, ZoneId> zones(Team team) {
    try {
      return Patience.zones(people, team);
    } catch (RuntimeException e) {
      log.info("cannot look up where team={} lives: {}", team.id().value(), e.getMessage());
      return Map.of();
    }
  }

  private void wake(Team team, ScopeRequest request, Map<MemberId, ZoneId> zones, Instant now) {
    if (!room.end(team, request).isAfter(now)) {
      room.say(team, request, Kind.EXPIRED, null, null, "");
      var expired = room.move(team, request, request.moved(State.EXPIRED, now));
      room.trail().showToRequester(expired);
      return;
    }
    if (request.isOpen()) {
      patience.show(team, request);
      patience.remind(team, request, zones);
      room.trail().stale(team, request);
    }
    patience.plan(team, request, zones);
  }
}
