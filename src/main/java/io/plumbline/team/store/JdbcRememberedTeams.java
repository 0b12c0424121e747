package io.plumbline.team.store;

import io.plumbline.team.RememberedTeams;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The choices of teams, a row for each person and conversation. */
public final class JdbcRememberedTeams implements RememberedTeams {
  private final Jdbi jdbi;

  public JdbcRememberedTeams(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<TeamId> of(WorkspaceId workspace, MemberId member, ChannelId channel) {
    return jdbi.withHandle(
        db ->
            db.createQuery(
                    """
                    select team_id
                      from team_choice
                     where workspace_id = :workspace
                       and member_id = :member
                       and channel_id = :channel
                    """)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .bind("channel", channel.value())
                .mapTo(Long.class)
                .findOne()
                .map(id -> new TeamId(workspace, id)));
  }

  @Override
  public void remember(TeamId team, MemberId member, ChannelId channel) {
    jdbi.useTransaction(
        db -> {
          insert(db, team, member, channel);
          db.createUpdate(
                  """
                  update team_choice
                     set team_id = :team
                   where workspace_id = :workspace
                     and member_id = :member
                     and channel_id = :channel
                  """)
              .bind("workspace", team.workspace().value())
              .bind("member", member.value())
              .bind("channel", channel.value())
              .bind("team", team.value())
              .execute();
        });
  }

  private static void insert(Handle db, TeamId team, MemberId member, ChannelId channel) {
    db.createUpdate(
            """
            insert into team_choice (workspace_id, member_id, channel_id, team_id)
            values (:workspace, :member, :channel, :team)
            on conflict do nothing
            """)
        .bind("workspace", team.workspace().value())
        .bind("member", member.value())
        .bind("channel", channel.value())
        .bind("team", team.value())
        .execute();
  }
}
