package io.plumbline.team.store;

import io.plumbline.schedule.Rhythm;
import io.plumbline.team.Ritual;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Shift;
import io.plumbline.team.SprintRule;
import io.plumbline.team.Team;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamName;
import io.plumbline.team.WorkingCalendar;
import io.plumbline.team.WorkingHours;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads some teams of a workspace, with all that belongs to them, in four queries. */
final class TeamRows {
  private static final Map<String, Ritual> RITUALS =
      Arrays.stream(Ritual.values()).collect(Collectors.toMap(Ritual::key, ritual -> ritual));

  /** Which teams; each condition is a part of a statement about {@code team t}. */
  enum Which {
    ALL("'' = :key"),
    BY_ID("t.id = :key"),
    BY_CHANNEL("t.channel_id = :key"),
    BY_MEMBER(
        """
        exists (
             select 1
               from team_member own
              where own.workspace_id = t.workspace_id
                and own.team_id = t.id
                and own.member_id = :key)""");

    private final String condition;

    Which(String condition) {
      this.condition = condition;
    }
  }

  private final Handle db;
  private final KnownRhythms known;
  private final Which which;
  private final WorkspaceId workspace;
  private final Object key;
  private final Map<Long, Map<Role, List<MemberId>>> members = new HashMap<>();
  private final Map<Long, SortedMap<LocalDate, String>> holidays = new HashMap<>();
  private final Map<Long, Map<Ritual, Rhythm>> rhythms = new HashMap<>();

  TeamRows(Handle db, KnownRhythms known, Which which, WorkspaceId workspace, Object key) {
    this.db = db;
    this.known = known;
    this.which = which;
    this.workspace = workspace;
    this.key = key;
  }

  /** By name. */
  List<Team> read() {
    readMembers();
    readHolidays();
    readRhythms();
    return query(
            """
            select t.id, t.name, t.channel_id, t.zone, t.working_days, t.hours_from, t.hours_to,
                   t.shift, t.sprint_start, t.sprint_weeks, t.version
              from team t
             where t.workspace_id = :workspace
               and\s""")
        .map((row, context) -> team(row))
        .stream()
        .sorted(
            Comparator.comparing((Team team) -> TeamName.key(team.name()))
                .thenComparing(team -> team.id().value()))
        .toList();
  }

  private void readMembers() {
    query(
            """
            select p.team_id, p.role, p.position, p.member_id
              from team_member p
              join team t on t.workspace_id = p.workspace_id and t.id = p.team_id
             where p.workspace_id = :workspace
               and\s""",
            " order by p.position")
        .map(
            (row, context) ->
                members
                    .computeIfAbsent(row.getLong("team_id"), id -> new EnumMap<>(Role.class))
                    .computeIfAbsent(Role.valueOf(row.getString("role")), r -> new ArrayList<>())
                    .add(new MemberId(row.getString("member_id"))))
        .list();
  }

  private void readHolidays() {
    query(
            """
            select h.team_id, h.holiday, h.name
              from team_holiday h
              join team t on t.workspace_id = h.workspace_id and t.id = h.team_id
             where h.workspace_id = :workspace
               and\s""")
        .map(
            (row, context) -> {
              var day = row.getObject("holiday", LocalDate.class);
              holidays
                  .computeIfAbsent(row.getLong("team_id"), id -> new TreeMap<>())
                  .put(day, row.getString("name"));
              return day;
            })
        .list();
  }

  private void readRhythms() {
    query(
            """
            select r.team_id, r.ritual, r.rule, r.at_time, r.minutes
              from team_rhythm r
              join team t on t.workspace_id = r.workspace_id and t.id = r.team_id
             where r.workspace_id = :workspace
               and\s""")
        .map(
            (row, context) -> {
              var ritual = ritual(row.getString("ritual"), row.getLong("team_id"));
              rhythms
                  .computeIfAbsent(row.getLong("team_id"), id -> new EnumMap<>(Ritual.class))
                  .put(ritual, rhythm(row));
              return ritual;
            })
        .list();
  }

  private Query query(String statement, String... order) {
    return db.createQuery(statement + which.condition + String.join("", order))
        .bind("workspace", workspace.value())
        .bind("key", key);
  }

  private Team team(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Team(
        new TeamId(workspace, id),
        row.getString("name"),
        new ChannelId(row.getString("channel_id")),
        new Roster(members.getOrDefault(id, Map.of())),
        new WorkingCalendar(
            ZoneId.of(row.getString("zone")),
            Arrays.stream(row.getString("working_days").split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
            new WorkingHours(
                row.getObject("hours_from", LocalTime.class),
                row.getObject("hours_to", LocalTime.class)),
            holidays.getOrDefault(id, new TreeMap<>()),
            Shift.valueOf(row.getString("shift"))),
        new SprintRule(row.getObject("sprint_start", LocalDate.class), row.getInt("sprint_weeks")),
        rhythms.getOrDefault(id, Map.of()),
        row.getInt("version"));
  }

  private Rhythm rhythm(ResultSet row) throws SQLException {
    return known.of(
        row.getString("rule"),
        row.getObject("at_time", LocalTime.class),
        Duration.ofMinutes(row.getLong("minutes")));
  }

  private static Ritual ritual(String key, long teamId) {
    var ritual = RITUALS.get(key);
    if (ritual == null) {
      throw new IllegalStateException("team " + teamId + " has the unknown ritual " + key);
    }
    return ritual;
  }
}
