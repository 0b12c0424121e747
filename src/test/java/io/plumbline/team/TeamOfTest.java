package io.plumbline.team;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.draft;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TeamOfTest {
  private static final ChannelId RANDOM = new ChannelId("CRANDOM");
  private static final MemberId STRANGER = new MemberId("USTRANGER");

  private final TeamWorld world = new TeamWorld();
  private final Team checkout = team(7, "Checkout");
  private final Team search = inChannel(8, "Search", new ChannelId("CSEARCH"));

  private static Team inChannel(long id, String name, ChannelId channel) {
    var draft = draft(name);
    return team(
        id,
        new TeamDraft(
            name, channel, draft.roster(), draft.calendar(), draft.sprints(), draft.rhythms()),
        1);
  }

  @Test
  void the_team_of_the_channel_counts_even_for_a_stranger() {
    world.teams.with(checkout, search);

    assertThat(world.teamOf.meant(WORKSPACE, STRANGER, CHECKOUT_CHANNEL))
        .isEqualTo(new TeamOf.Meant.One(checkout));
  }

  @Test
  void elsewhere_the_only_team_of_the_person_counts() {
    world.teams.with(checkout);

    assertThat(world.teamOf.meant(WORKSPACE, ELI, RANDOM))
        .isEqualTo(new TeamOf.Meant.One(checkout));
    assertThat(world.teamOf.meant(WORKSPACE, STRANGER, RANDOM)).isEqualTo(new TeamOf.Meant.None());
  }

  @Test
  void with_several_the_person_is_asked_once_for_each_conversation() {
    world.teams.with(checkout, search);
    assertThat(world.teamOf.meant(WORKSPACE, ELI, RANDOM))
        .isEqualTo(new TeamOf.Meant.Several(List.of(checkout, search)));

    assertThat(world.teamOf.choose(search.id(), ELI, RANDOM)).isTrue();

    assertThat(world.teamOf.meant(WORKSPACE, ELI, RANDOM)).isEqualTo(new TeamOf.Meant.One(search));
    assertThat(world.teamOf.meant(WORKSPACE, ELI, new ChannelId("C2")))
        .isEqualTo(new TeamOf.Meant.Several(List.of(checkout, search)));
  }

  @Test
  void a_team_that_is_gone_cannot_be_chosen() {
    assertThat(world.teamOf.choose(search.id(), ELI, RANDOM)).isFalse();
  }
}
