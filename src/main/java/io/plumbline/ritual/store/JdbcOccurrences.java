package io.plumbline.ritual.store;

import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.Occurrences;
import io.plumbline.ritual.Planner;
import io.plumbline.ritual.Slot;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable;
import io.plumbline.team.Ritual;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The occurrences in the table {@code ritual_occurrence}. */
public final class JdbcOccurrences implements Occurrences {
  private final Jdbi jdbi;

  public JdbcOccurrences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Occurrence> find(WorkspaceId workspace, long id) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select id, workspace_id, team_id, ritual, period, rhythm_day, planned_at, moved, state,
                           by_hand, prepared, changed_by, why
                      from ritual_occurrence
                     where workspace_id = :workspace
                       and id = :id
                    """)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map(JdbcOccurrences::occurrence)
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
            ofTeam(
                    db,
                    team,
                    """
                       and state = 'PLANNED'
                     order by planned_at, id
                    """)
                .map(JdbcOccurrences::occurrence)
                .list());
  }

  @Override
  public List<Occurrence> calledOff(TeamId team, Instant after) {
    return jdbi.withHandle(
        db ->
            ofTeam(
                    db,
                    team,
                    """
                       and state = 'CALLED_OFF'
                       and planned_at > :after
                     order by planned_at, id
                    """)
                .bind("after", after)
                .map(JdbcOccurrences::occurrence)
                .list());
  }

  @Override
  public List<Occurrence> since(TeamId team, Ritual ritual, LocalDate from) {
    return jdbi.withHandle(
        db ->
            ofTeam(
                    db,
                    team,
                    """
                       and ritual = :ritual
                       and rhythm_day >= :from
                     order by rhythm_day, id
                    """)
                .bind("ritual", ritual.key())
                .bind("from", from)
                .map(JdbcOccurrences::occurrence)
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
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        update ritual_occurrence
                           set period = :period, rhythm_day = :day, planned_at = :at, wake_at = :at,
                               moved = :moved, by_hand = false, changed_by = null, why = null,
                               revision = revision + 1
                         where workspace_id = :workspace
                           and id = :id
                           and state = 'PLANNED'
                        """)
                    .bind("period", slot.period().key())
                    .bind("day", slot.day())
                    .bind("at", slot.at())
                    .bind("moved", slot.moved())
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
  }

  @Override
  public boolean moveByHand(Occurrence occurrence, Instant at, Occurrence.Word word) {
    return changed(
        occurrence,
        word,
        """
        update ritual_occurrence
           set state = 'PLANNED', planned_at = :at, wake_at = :at, by_hand = true, ended_at = null,
               changed_by = :by, why = :why,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state in ('PLANNED', 'CALLED_OFF')
        """,
        at);
  }

  @Override
  public boolean callOff(Occurrence occurrence, Occurrence.Word word, Instant now) {
    return changed(
        occurrence,
        word,
        """
        update ritual_occurrence
           set state = 'CALLED_OFF', wake_at = null, ended_at = :at, changed_by = :by, why = :why,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state = 'PLANNED'
        """,
        now);
  }

  @Override
  public boolean holdAfterAll(Occurrence occurrence, Occurrence.Word word) {
    return changed(
        occurrence,
        word,
        """
        update ritual_occurrence
           set state = 'PLANNED', wake_at = :at, ended_at = null, changed_by = :by, why = :why,
               revision = revision + 1
         where workspace_id = :workspace
           and id = :id
           and state = 'CALLED_OFF'
        """,
        occurrence.plannedAt());
  }

  /** Runs the update, whose condition says from which state it may be. */
  private boolean changed(Occurrence occurrence, Occurrence.Word word, String update, Instant at) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(update)
                    .bind("at", at)
                    .bind("by", word.by().value())
                    .bind("why", word.why())
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
  }

  @Override
  public boolean prepared(Occurrence occurrence) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        update ritual_occurrence
                           set prepared = true, wake_at = planned_at
                         where workspace_id = :workspace
                           and id = :id
                           and state = 'PLANNED'
                           and not prepared
                        """)
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
  }

  @Override
  public boolean wakeAt(Occurrence occurrence, Instant at) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        update ritual_occurrence
                           set wake_at = :at
                         where workspace_id = :workspace
                           and id = :id
                           and state = 'PLANNED'
                           and wake_at <> :at
                        """)
                    .bind("at", at)
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
  }

  @Override
  public boolean forget(Occurrence occurrence) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        delete from ritual_occurrence
                         where workspace_id = :workspace
                           and id = :id
                           and state = 'PLANNED'
                        """)
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
  }

  @Override
  public boolean end(Occurrence occurrence, Occurrence.State state, Instant at) {
    return jdbi.withHandle(
        db ->
            db.createUpdate(
                        """
                        update ritual_occurrence
                           set state = :state, ended_at = :at, wake_at = null,
                               revision = revision + 1
                         where workspace_id = :workspace
                           and id = :id
                           and state = 'PLANNED'
                        """)
                    .bind("state", state.name())
                    .bind("at", at)
                    .bind("workspace", occurrence.team().workspace().value())
                    .bind("id", occurrence.id())
                    .execute()
                == 1);
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
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select workspace_id, id, wake_at
                      from ritual_occurrence
                     where wake_at <= :until
                     order by wake_at, id
                     limit :limit
                    """)
                .bind("until", until)
                .bind("limit", limit)
                .map(JdbcOccurrences::waitingRow)
                .list());
  }

  @Override
  public boolean plannedBy(String edition) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select t.id
                      from team t
                     where not exists (
                           select 1
                             from ritual_plan_edition e
                            where e.workspace_id = t.workspace_id
                              and e.edition = :edition)
                     limit 1
                    """)
                .bind("edition", edition)
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
  }

  @Override
  public void planned(String edition) {
    jdbi.useTransaction(
        db -> {
          db.execute("delete from ritual_plan_edition");
          db.execute(
              """
              insert into ritual_plan_edition (workspace_id, edition)
              select distinct workspace_id, cast(? as varchar)
                from team
              """,
              edition);
        });
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
            ofTeam(
                    db,
                    team,
                    """
                       and ritual = :ritual
                       and period = :period
                    """)
                .bind("ritual", ritual.key())
                .bind("period", period)
                .map(JdbcOccurrences::occurrence)
                .findOne());
  }

  /** The occurrences of a team; {@code which} goes on with the condition, and may order them. */
  private static Query ofTeam(Handle db, TeamId team, String which) {
    return db.createQuery(
            """
            select id, workspace_id, team_id, ritual, period, rhythm_day, planned_at, moved, state,
                   by_hand, prepared, changed_by, why
              from ritual_occurrence
             where workspace_id = :workspace
               and team_id = :team
            """
                + which)
        .bind("workspace", team.workspace().value())
        .bind("team", team.value());
  }

  private static Occurrence occurrence(ResultSet row, StatementContext context)
      throws SQLException {
    long id = row.getLong("id");
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Occurrence(
        id,
        new TeamId(workspace, row.getLong("team_id")),
        ritual(row.getString("ritual"), id),
        row.getString("period"),
        row.getObject("rhythm_day", LocalDate.class),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("moved"),
        state(row.getString("state"), id),
        row.getBoolean("by_hand"),
        row.getBoolean("prepared"),
        word(row));
  }

  private static Occurrence.@Nullable Word word(ResultSet row) throws SQLException {
    var by = row.getString("changed_by");
    var why = row.getString("why");
    return by == null ? null : new Occurrence.Word(new MemberId(by), why == null ? "" : why);
  }

  private static Wakeable.Waiting waitingRow(ResultSet row, StatementContext context)
      throws SQLException {
    var workspace = new WorkspaceId(row.getString("workspace_id"));
    return new Wakeable.Waiting(
        new AlarmKey(Planner.KIND, workspace, row.getLong("id")),
        row.getObject("wake_at", OffsetDateTime.class).toInstant());
  }

  private static Ritual ritual(String key, long id) {
    return Arrays.stream(Ritual.values())
        .filter(ritual -> ritual.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("occurrence " + id + " is of " + key));
  }

  private static Occurrence.State state(String name, long id) {
    return Arrays.stream(Occurrence.State.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("occurrence " + id + " has state " + name));
  }
}
