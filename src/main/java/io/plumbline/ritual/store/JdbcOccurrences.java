package io.plumbline.ritual.store;

import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.ritual.Planner;
import io.plumbline.ritual.Slot;
import io.plumbline.schedule.Wakeable;
import io.plumbline.schedule.store.WakeColumn;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The occurrences in the table {@code ritual_occurrence}. */
public final class JdbcOccurrences implements Occurrences {
  private final Jdbi jdbi;
  private final OccurrenceChanges changes;
  private final PlanEditions editions;
  private final WakeColumn wakes;

  public JdbcOccurrences(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.changes = new OccurrenceChanges(jdbi);
    this.editions = new PlanEditions(jdbi);
    this.wakes = new WakeColumn(jdbi, Planner.KIND, "ritual_occurrence");
  }

  @Override
  public Optional<Occurrence> find(WorkspaceId workspace, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(OccurrenceRows.SELECT + " and id = :id")
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map(OccurrenceRows::occurrence)
                .findOne());
  }

  @Override
  public void lock(TeamId team) {
    jdbi.useHandle(
        db ->
            db.createQuery(
                    """
                    select id
                      from team
                     where workspace_id = :workspace
                       and id = :team
                       for update
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public List<Occurrence> planned(TeamId team) {
    return jdbi.withHandle(
        db ->
            OccurrenceRows.ofTeam(
                    db,
                    team,
                    """
                       and state = 'PLANNED'
                     order by planned_at, id
                    """)
                .map(OccurrenceRows::occurrence)
                .list());
  }

  @Override
  public List<Occurrence> calledOff(TeamId team, Instant after) {
    return jdbi.withHandle(
        db ->
            OccurrenceRows.ofTeam(
                    db,
                    team,
                    """
                       and state = 'CALLED_OFF'
                       and planned_at > :after
                     order by planned_at, id
                    """)
                .bind("after", after)
                .map(OccurrenceRows::occurrence)
                .list());
  }

  @Override
  public List<Occurrence> since(TeamId team, Ritual ritual, LocalDate from) {
    return jdbi.withHandle(
        db ->
            OccurrenceRows.ofTeam(
                    db,
                    team,
                    """
                       and ritual = :ritual
                       and rhythm_day >= :from
                     order by rhythm_day, id
                    """)
                .bind("ritual", ritual.key())
                .bind("from", from)
                .map(OccurrenceRows::occurrence)
                .list());
  }

  @Override
  public Optional<Occurrence> plan(TeamId team, Ritual ritual, Slot slot) {
    return jdbi.inTransaction(
        db -> {
          int inserted =
              db.createUpdate(
                      """
                      insert into ritual_occurrence
                        (workspace_id, team_id, ritual, period, rhythm_day, planned_at, moved, state,
                         wake_at)
                      values
                        (:workspace, :team, :ritual, :period, :day, :at, :moved, 'PLANNED', :at)
                      on conflict do nothing
                      """)
                  .bind("workspace", team.workspace().value())
                  .bind("team", team.value())
                  .bind("ritual", ritual.key())
                  .bind("period", slot.period().key())
                  .bind("day", slot.day())
                  .bind("at", slot.at())
                  .bind("moved", slot.moved())
                  .execute();
          return inserted == 0 ? Optional.empty() : inPeriod(team, ritual, slot.period().key());
        });
  }

  @Override
  public boolean move(Occurrence occurrence, Slot slot) {
    return changes.move(occurrence, slot);
  }

  @Override
  public boolean moveByHand(Occurrence occurrence, Instant at, Occurrence.Word word) {
    return changes.moveByHand(occurrence, at, word);
  }

  @Override
  public boolean callOff(Occurrence occurrence, Occurrence.Word word, Instant now) {
    return changes.callOff(occurrence, now, word);
  }

  @Override
  public boolean holdAfterAll(Occurrence occurrence, Occurrence.Word word) {
    return changes.holdAfterAll(occurrence, word);
  }

  @Override
  public boolean prepared(Occurrence occurrence) {
    return changes.prepared(occurrence);
  }

  @Override
  public boolean wakeAt(Occurrence occurrence, Instant at) {
    return changes.wakeAt(occurrence, at);
  }

  @Override
  public boolean forget(Occurrence occurrence) {
    return changes.forget(occurrence);
  }

  @Override
  public boolean end(Occurrence occurrence, Occurrence.State state, Instant at) {
    return changes.end(occurrence, state, at);
  }

  @Override
  public Map<Long, Integer> revisions(TeamId team, LocalDate from) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select id, revision
                      from ritual_occurrence
                     where workspace_id = :workspace
                       and team_id = :team
                       and rhythm_day >= :from
                    """)
                .bind("workspace", team.workspace().value())
                .bind("team", team.value())
                .bind("from", from)
                .reduceRows(
                    new HashMap<Long, Integer>(),
                    (counts, row) -> {
                      counts.put(
                          row.getColumn("id", Long.class),
                          row.getColumn("revision", Integer.class));
                      return counts;
                    }));
  }

  @Override
  public List<Wakeable.Waiting> waiting(Instant until, int limit) {
    return wakes.waiting(until, limit);
  }

  @Override
  public boolean plannedBy(String edition) {
    return editions.plannedBy(edition);
  }

  @Override
  public void planned(String edition) {
    editions.planned(edition);
  }

  @Override
  public List<TeamId> teams(long after, int limit) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, id
                      from team
                     where id > :after
                     order by id
                     limit :limit
                    """)
                .bind("after", after)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new TeamId(
                            new WorkspaceId(row.getString("workspace_id")), row.getLong("id")))
                .list());
  }

  private Optional<Occurrence> inPeriod(TeamId team, Ritual ritual, String period) {
    return jdbi.withHandle(
        db ->
            OccurrenceRows.ofTeam(
                    db,
                    team,
                    """
                       and ritual = :ritual
                       and period = :period
                    """)
                .bind("ritual", ritual.key())
                .bind("period", period)
                .map(OccurrenceRows::occurrence)
                .findOne());
  }
}
