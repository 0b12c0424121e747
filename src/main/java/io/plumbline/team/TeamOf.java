package io.plumbline.team;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which team a command means: the team of the channel it was typed in; else the only team of the
 * person; else the one they chose for this conversation; else they are asked.
 */
public final class TeamOf {
  private final Teams teams;
  private final RememberedTeams remembered;

  public TeamOf(Teams teams, RememberedTeams remembered) {
    this.teams = teams;
    this.remembered = remembered;
  }

  /** The answer; several where the person must be asked. */
  public sealed interface Meant {
    /** This team; the person need not be in it. */
    record One(Team team) implements Meant {}

    /** One of these, by name: ask, and tell {@link #choose}. */
    record Several(List<Team> teams) implements Meant {}

    /** The channel is no team's, and the person is in none. */
    record None() implements Meant {}

    /** Exactly one of the three. */
    default <T> T fold(Function<Team, T> one, Function<List<Team>, T> several, Supplier<T> none) {
      if (this instanceof One meant) {
        return one.apply(meant.team());
      }
      return this instanceof Several meant ? several.apply(meant.teams()) : none.get();
    }
  }

  /** The team meant by a person; {@code channel} is null where there is no conversation. */
  public Meant meant(WorkspaceId workspace, MemberId member, @Nullable ChannelId channel) {
    var candidates = candidates(workspace, member, channel);
    if (candidates.isEmpty()) {
      return new Meant.None();
    }
    if (candidates.size() == 1) {
      return new Meant.One(candidates.get(0));
    }
    return chosen(candidates, workspace, member, channel);
  }

  /** Remembers the choice for the conversation; false where the team is gone. */
  public boolean choose(TeamId team, MemberId member, ChannelId channel) {
    if (teams.find(team).isEmpty()) {
      return false;
    }
    remembered.remember(team, member, channel);
    return true;
  }

  /** The other teams that they could mean there, where it was for them to say. */
  public List<Team> instead(
      Team meant, WorkspaceId workspace, MemberId member, @Nullable ChannelId channel) {
    return candidates(workspace, member, channel).stream()
        .filter(team -> !team.id().equals(meant.id()))
        .toList();
  }

  /** Those among which they are asked, where there are several. */
  private List<Team> candidates(
      WorkspaceId workspace, MemberId member, @Nullable ChannelId channel) {
    var here = channel == null ? List.<Team>of() : teams.in(workspace, channel);
    if (here.size() == 1) {
      return here;
    }
    var own = teams.of(workspace, member);
    return here.isEmpty() ? own : ownFirst(here, own);
  }

  private Meant chosen(
      List<Team> candidates, WorkspaceId workspace, MemberId member, @Nullable ChannelId channel) {
    if (channel != null) {
      var id = remembered.of(workspace, member, channel);
      for (Team team : candidates) {
        if (id.isPresent() && team.id().equals(id.get())) {
          return new Meant.One(team);
        }
      }
    }
    return new Meant.Several(candidates);
  }

  /** Of the channel's teams those that the person is in; all of them where they are in none. */
  private static List<Team> ownFirst(List<Team> here, List<Team> own) {
    var both = here.stream().filter(own::contains).toList();
    return both.isEmpty() ? here : both;
  }
}
