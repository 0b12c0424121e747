package io.plumbline.team.store;

import io.plumbline.team.Team;
import io.plumbline.team.TeamDraft;
import io.plumbline.team.TeamId;
import io.plumbline.team.TeamName;
import io.plumbline.team.Teams;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Teams for whoever draws a message for each of their people: a team is read as a whole only when
 * its version says that it has changed, whichever instance changed it.
 *
 * <p>Not for acts that change teams: one that is rolled back would leave its team here as it never
 * was.
 */
public final class KnownTeams implements Teams {
  private static final int MOST = 100;

  private final Jdbi jdbi;
  private final Teams teams;
  private final Map<TeamId, Team> known = new LastUsed();

  /**
   * @param teams where they are kept, in the same database
   */
  public KnownTeams(Jdbi jdbi, Teams teams) {
    this.jdbi = jdbi;
    this.teams = teams;
  }

  @Override
  public Optional<Team> find(TeamId id) {
    return versions(id.workspace(), "t.id = :key", id.value()).stream()
        .findFirst()
        .flatMap(this::asOf);
  }

  @Override
  public List<Team> of(WorkspaceId workspace, MemberId member) {
    return versions(
            workspace,
            """
            t.id in (
                 select own.team_id
                   from team_member own
                  where own.workspace_id = :workspace
                    and own.member_id = :key)""",
            member.value())
        .stream()
        .flatMap(version -> asOf(version).stream())
        .sorted(
            Comparator.comparing((Team team) -> TeamName.key(team.name()))
                .thenComparing(team -> team.id().value()))
        .toList();
  }

  private List<Version> versions(WorkspaceId workspace, String which, Object key) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    "select t.id, t.version from team t where t.workspace_id = :workspace and "
                        + which)
                .bind("workspace", workspace.value())
                .bind("key", key)
                .map(
                    (row, context) ->
                        new Version(
                            new TeamId(workspace, row.getLong("id")), row.getInt("version")))
                .list());
  }

  private Optional<Team> asOf(Version version) {
    synchronized (known) {
      var team = known.get(version.id());
      if (team != null && team.version() == version.number()) {
        return Optional.of(team);
      }
    }
    var read = teams.find(version.id());
    // one that somebody changes while it is read may be half old
    read.filter(team -> team.version() == version.number()).ifPresent(this::know);
    return read;
  }

  private void know(Team team) {
    synchronized (known) {
      known.put(team.id(), team);
    }
  }

  @Override
  public List<Team> all(WorkspaceId workspace) {
    return teams.all(workspace);
  }

  @Override
  public List<Team> in(WorkspaceId workspace, ChannelId channel) {
    return teams.in(workspace, channel);
  }

  @Override
  public Team add(WorkspaceId workspace, TeamDraft draft) {
    return teams.add(workspace, draft);
  }

  @Override
  public boolean change(TeamId id, int from, TeamDraft draft) {
    return teams.change(id, from, draft);
  }

  private record Version(TeamId id, int number) {}

  private static final class LastUsed extends LinkedHashMap<TeamId, Team> {
    private static final long serialVersionUID = 1;

    LastUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TeamId, Team> eldest) {
      return size() > MOST;
    }
  }
}
