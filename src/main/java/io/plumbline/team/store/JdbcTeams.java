package io.plumbline.team.store;

import io.plumbline.team.NameTaken;
import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamName;
import io.plumbline.team.Teams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Teams in the database. A change replaces a team's people, holidays and rhythms as a whole. */
public final class JdbcTeams implements Teams {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Jdbi jdbi;
  private final KnownRhythms rhythms = new KnownRhythms();

  public JdbcTeams(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Team> find(TeamId id) {
    return read(TeamRows.Which.BY_ID, id.workspace(), id.value()).stream().findFirst();
  }

  @Override
  public List<Team> all(WorkspaceId workspace) {
    return read(TeamRows.Which.ALL, workspace, "");
  }

  @Override
  public List<Team> of(WorkspaceId workspace, MemberId member) {
    return read(TeamRows.Which.BY_MEMBER, workspace, member.value());
  }

  @Override
  public List<Team> in(WorkspaceId workspace, ChannelId channel) {
    return read(TeamRows.Which.BY_CHANNEL, workspace, channel.value());
  }

  @Override
  public Team add(WorkspaceId workspace, TeamDraft draft) {
    return named(
        () ->
            jdbi.inTransaction(
                db -> {
                  long id =
                      bind(
                              db.createUpdate(
                                  """
                                  insert into team (workspace_id, name, channel_id, zone,
                                    working_days, hours_from, hours_to, shift, sprint_start,
                                    sprint_weeks, version)
                                  values (:workspace, :name, :channel, :zone,
                                    :days, :from, :to, :shift, :sprintStart,
                                    :sprintWeeks, 1)
                                  """),
                              workspace,
                              draft)
                          .executeAndReturnGeneratedKeys("id")
                          .mapTo(Long.class)
                          .one();
                  var teamId = new TeamId(workspace, id);
                  insertParts(db, teamId, draft);
                  return team(teamId, draft, 1);
                }));
  }

  @Override
  public boolean change(TeamId id, int from, TeamDraft draft) {
    return named(
        () ->
            jdbi.inTransaction(
                db -> {
                  int changed =
                      bind(
                              db.createUpdate(
                                  """
                                  update team
                                     set name = :name,
                                         channel_id = :channel,
                                         zone = :zone,
                                         working_days = :days,
                                         hours_from = :from,
                                         hours_to = :to,
                                         shift = :shift,
                                         sprint_start = :sprintStart,
                                         sprint_weeks = :sprintWeeks,
                                         version = version + 1
                                   where workspace_id = :workspace
                                     and id = :id
                                     and version = :version
                                  """),
                              id.workspace(),
                              draft)
                          .bind("id", id.value())
                          .bind("version", from)
                          .execute();
                  if (changed == 0) {
                    return false;
                  }
                  deleteParts(db, id);
                  insertParts(db, id, draft);
                  return true;
                }));
  }

  private List<Team> read(TeamRows.Which which, WorkspaceId workspace, Object key) {
    return jdbi.withHandle(db -> new TeamRows(db, rhythms, which, workspace, key).read());
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, WorkspaceId workspace, TeamDraft draft) {
    var calendar = draft.calendar();
    return statement
        .bind("workspace", workspace.value())
        .bind("name", draft.name())
        .bind("channel", draft.channel().value())
        .bind("zone", calendar.zone().getId())
        .bind(
            "days",
            calendar.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")))
        .bind("from", calendar.hours().from())
        .bind("to", calendar.hours().to())
        .bind("shift", calendar.shift().name())
        .bind("sprintStart", draft.sprints().firstDay())
        .bind("sprintWeeks", draft.sprints().weeks());
  }

  private static void deleteParts(Handle db, TeamId id) {
    for (String part :
        List.of(
            "delete from team_name where workspace_id = ? and team_id = ?",
            "delete from team_member where workspace_id = ? and team_id = ?",
            "delete from team_holiday where workspace_id = ? and team_id = ?",
            "delete from team_rhythm where workspace_id = ? and team_id = ?")) {
      db.execute(part, id.workspace().value(), id.value());
    }
  }

  private static void insertParts(Handle db, TeamId id, TeamDraft draft) {
    var workspace = id.workspace().value();
    db.execute(
        "insert into team_name (workspace_id, name_key, team_id) values (?, ?, ?)",
        workspace,
        TeamName.key(draft.name()),
        id.value());
    var people =
        db.prepareBatch(
            """
            insert into team_member (workspace_id, team_id, role, position, member_id)
            values (?, ?, ?, ?, ?)
            """);
    draft
        .roster()
        .members()
        .forEach(
            (role, members) -> {
              for (int i = 0; i < members.size(); i++) {
                people.add(workspace, id.value(), role.name(), i, members.get(i).value());
              }
            });
    people.execute();
    var holidays =
        db.prepareBatch(
            """
            insert into team_holiday (workspace_id, team_id, holiday, name)
            values (?, ?, ?, ?)
            """);
    draft
        .calendar()
        .holidays()
        .forEach((day, name) -> holidays.add(workspace, id.value(), day, name));
    holidays.execute();
    var rhythms =
        db.prepareBatch(
            """
            insert into team_rhythm (workspace_id, team_id, ritual, rule, at_time, minutes)
            values (?, ?, ?, ?, ?, ?)
            """);
    draft
        .rhythms()
        .forEach(
            (ritual, rhythm) ->
                rhythms.add(
                    workspace,
                    id.value(),
                    ritual.key(),
                    rhythm.rule(),
                    rhythm.at(),
                    rhythm.length().toMinutes()));
    rhythms.execute();
  }

  private static Team team(TeamId id, TeamDraft draft, int version) {
    return new Team(
        id,
        draft.name(),
        draft.channel(),
        draft.roster(),
        draft.calendar(),
        draft.sprints(),
        draft.rhythms(),
        version);
  }

  private static <T> T named(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException sql
          && UNIQUE_VIOLATION.equals(sql.getSQLState())
          && String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("team_name")) {
        throw new NameTaken();
      }
      throw e;
    }
  }
}
