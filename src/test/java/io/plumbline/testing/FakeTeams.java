package io.plumbline.testing;

import io.plumbline.team.NameTaken;
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

/** Teams in memory. */
public final class FakeTeams implements Teams {
  private final Map<TeamId, Team> teams = new LinkedHashMap<>();

  /** With these teams too, as they are. */
  public synchronized FakeTeams with(Team... more) {
    for (Team team : more) {
      teams.put(team.id(), team);
    }
    return this;
  }

  /** Keeps a team under the id that it has, in place of an earlier one. */
  public synchronized void put(Team team) {
    teams.put(team.id(), team);
  }

  @Override
  public synchronized Optional<Team> find(TeamId id) {
    return Optional.ofNullable(teams.get(id));
  }

  @Override
  public synchronized List<Team> all(WorkspaceId workspace) {
    return teams.values().stream()
        .filter(team -> team.id().workspace().equals(workspace))
        .sorted(
            Comparator.comparing((Team team) -> TeamName.key(team.name()))
                .thenComparing(team -> team.id().value()))
        .toList();
  }

  @Override
  public List<Team> of(WorkspaceId workspace, MemberId member) {
    return all(workspace).stream().filter(team -> team.roster().includes(member)).toList();
  }

  @Override
  public List<Team> in(WorkspaceId workspace, ChannelId channel) {
    return all(workspace).stream().filter(team -> team.channel().equals(channel)).toList();
  }

  @Override
  public synchronized Team add(WorkspaceId workspace, TeamDraft draft) {
    long last = teams.keySet().stream().mapToLong(TeamId::value).max().orElse(0);
    var id = new TeamId(workspace, last + 1);
    checkName(id, draft);
    var team = team(id, draft, 1);
    teams.put(id, team);
    return team;
  }

  @Override
  public synchronized boolean change(TeamId id, int from, TeamDraft draft) {
    var team = teams.get(id);
    if (team == null || team.version() != from) {
      return false;
    }
    checkName(id, draft);
    teams.put(id, team(id, draft, from + 1));
    return true;
  }

  private void checkName(TeamId id, TeamDraft draft) {
    for (Team other : all(id.workspace())) {
      if (!other.id().equals(id) && TeamName.key(other.name()).equals(TeamName.key(draft.name()))) {
        throw new NameTaken();
      }
    }
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
}
