package io.plumbline.action.store;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionId;
import io.plumbline.action.KeptActions;
import io.plumbline.action.Origin;
import io.plumbline.action.Reminder;
import io.plumbline.action.Reminding;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Actions in the database; joins the transaction of the thread. */
public final class JdbcActions implements KeptActions {
  private static final String BY_ID = "where workspace_id = :workspace and id = :id";
  private static final String OF_TEAM = "where workspace_id = :workspace and team_id = :team";

  private final Jdbi jdbi;
  private final Changes changes;
  private final ReminderColumns reminders;
  private final WakeColumn wakes;

  public JdbcActions(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.changes = new Changes(jdbi);
    this.reminders = new ReminderColumns(jdbi);
    this.wakes = new WakeColumn(jdbi, "action", "action");
  }

  /** A new action wants to be woken at once: only then is its first reminder planned. */
  @Override
  public Action add(TeamId team, Origin origin, ActionDraft draft, MemberId by, Instant at) {
    long id =
        jdbi.withHandle(
            db ->
                db.createUpdate(
                        """
                        insert into action (workspace_id, team_id, origin_kind, origin_id, what,
                          owner_id, due, added_by, added_at, agreed_at, wake_at)
                        values (:workspace, :team, :kind, :origin, :what,
                          :owner, :due, :by, :at, :at, :at)
                        """)
                    .bind("workspace", team.workspace().value())
                    .bind("team", team.value())
                    .bind("kind", origin.ritual())
                    .bind("origin", origin.id())
                    .bind("what", draft.what())
                    .bind("owner", draft.owner().value())
                    .bind("due", draft.due())
                    .bind("by", by.value())
                    .bind("at", at)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Action(id, team, origin, draft.what(), draft.owner(), draft.due(), by, at);
  }

  @Override
  public List<Action> from(TeamId team, Origin origin) {
    return of(
        team,
        " and origin_kind = :kind and origin_id = :origin order by id",
        Map.of("kind", origin.ritual(), "origin", origin.id()));
  }

  @Override
  public List<Action> of(TeamId team, int limit) {
    return of(team, " order by due, id fetch first :limit rows only", Map.of("limit", limit));
  }

  @Override
  public List<Action> openOf(TeamId team) {
    return of(team, " and state = 'OPEN' order by due, id", Map.of());
  }

  @Override
  public List<Action> openOf(TeamId team, MemberId owner) {
    return of(
        team,
        " and state = 'OPEN' and owner_id = :owner order by due, id",
        Map.of("owner", owner.value()));
  }

  @Override
  public List<Action> closedOf(TeamId team, int limit) {
    return of(
        team,
        " and closed_at is not null order by closed_at desc, id desc fetch first :limit rows only",
        Map.of("limit", limit));
  }

  @Override
  public List<Action> closedBetween(TeamId team, Instant from, Instant until) {
    return of(
        team,
        " and closed_at >= :from and closed_at < :until order by closed_at, id",
        Map.of("from", from, "until", until));
  }

  @Override
  public List<Action> openOf(WorkspaceId workspace, MemberId owner) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select "
                        + ActionRows.COLUMNS
                        + """
                          from action
                         where workspace_id = :workspace
                           and state = 'OPEN'
                           and owner_id = :owner
                         order by due, id
                        """)
                .bind("workspace", workspace.value())
                .bind("owner", owner.value())
                .map((row, context) -> ActionRows.action(row))
                .list());
  }

  private List<Action> of(TeamId team, String which, Map<String, ?> values) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select " + ActionRows.COLUMNS + " from action " + OF_TEAM + which)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bindMap(values)
                .map((row, context) -> ActionRows.action(row))
                .list());
  }

  @Override
  public Optional<Action> find(ActionId id) {
    return one(id, "").map(Reminding::action);
  }

  @Override
  public Optional<Reminding> hold(ActionId id) {
    return one(id, " for update");
  }

  private Optional<Reminding> one(ActionId id, String lock) {
    return jdbi.withHandle(
        db ->
            db.createQuery("select " + ActionRows.COLUMNS + " from action " + BY_ID + lock)
                .bind("workspace", id.workspace().value())
                .bind("id", id.value())
                .map((row, context) -> ActionRows.reminding(row))
                .findOne());
  }

  @Override
  public void change(Action now, ActionChange change) {
    changes.apply(now, change);
    changes.add(now, change);
  }

  @Override
  public List<ActionChange> changes(ActionId id) {
    return changes.of(id);
  }

  @Override
  public void reminded(ActionId id, Reminder reminder) {
    reminders.reminded(id, reminder);
  }

  @Override
  public void wakeAt(ActionId id, Instant at) {
    wakes.set(id.workspace(), id.value(), at);
  }

  @Override
  public void letSleep(ActionId id) {
    wakes.set(id.workspace(), id.value(), null);
  }

  @Override
  public void wakeAll(TeamId team, Instant at) {
    reminders.wakeAll(team, at);
  }

  @Override
  public List<Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }
}
