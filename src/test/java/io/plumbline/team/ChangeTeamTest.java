package io.plumbline.team;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.checkout;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.team.TeamForm.Field;
import io.plumbline.workspace.MemberId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChangeTeamTest {
  private final TeamWorld world = new TeamWorld();
  private final Team team = checkout();

  ChangeTeamTest() {
    world.teams.with(team);
  }

  private static TeamForm named(Team team, String name) {
    var form = TeamForm.of(team, Set.of(Ritual.RETRO));
    return new TeamForm(
        name,
        form.channel(),
        form.roster(),
        form.zone(),
        form.days(),
        form.from(),
        form.to(),
        form.holidays(),
        form.shift(),
        form.sprintWeeks(),
        form.sprintDay(),
        form.rhythms());
  }

  private ChangeTeam.Outcome change(int version, String name, MemberId by, String key) {
    return world.changeTeam.change(team.id(), version, named(team, name), by, new RequestKey(key));
  }

  @Test
  void a_lead_changes_the_team_and_everything_that_shows_it_goes_stale() {
    var outcome = change(1, "Payments", LENA, "1");

    assertThat(outcome).isInstanceOf(ChangeTeam.Outcome.Changed.class);
    var now = world.teams.find(team.id()).orElseThrow();
    assertThat(now.name()).isEqualTo("Payments");
    assertThat(now.version()).isEqualTo(2);
    assertThat(world.replanned).containsExactly(now);
    assertThat(world.surfaces.staled()).containsExactly(TeamNews.subject(team.id()));
    assertThat(world.surfaces.staledHomes()).contains(PRIYA, LENA, LUIS, ELI);
    assertThat(world.journal.entries()).extracting("verb").containsExactly("team.changed");
  }

  @Test
  void an_engineer_does_not_change_the_team() {
    assertThat(change(1, "Payments", ELI, "1")).isEqualTo(new ChangeTeam.Outcome.NotAllowed(team));
    assertThat(world.teams.find(team.id())).contains(team);
  }

  @Test
  void who_saves_second_is_told_who_was_first_and_where_it_differs() {
    change(1, "Payments", LENA, "1");

    var second = change(1, "Basket", PRIYA, "2");

    var now = world.teams.find(team.id()).orElseThrow();
    assertThat(second)
        .isEqualTo(
            new ChangeTeam.Outcome.SavedMeanwhile(
                now, new TeamChanges.Change(2, LENA, TeamWorld.MONDAY_TEN), Set.of(Field.NAME)));
    assertThat(change(2, "Basket", PRIYA, "3")).isInstanceOf(ChangeTeam.Outcome.Changed.class);
  }

  @Test
  void the_same_request_again_changes_nothing_more() {
    change(1, "Payments", LENA, "1");
    var now = world.teams.all(WORKSPACE).get(0);

    assertThat(change(1, "Payments", LENA, "1"))
        .isEqualTo(new ChangeTeam.Outcome.Changed(now, now));
    assertThat(world.journal.entries()).hasSize(1);
  }

  @Test
  void the_name_of_another_team_is_refused() {
    world.teams.with(team(8, "Payments"));

    assertThat(change(1, "payments", LENA, "1"))
        .isEqualTo(
            new ChangeTeam.Outcome.Invalid(
                Map.of(
                    Field.NAME, "There is already a team called payments. Choose another name.")));
  }

  @Test
  void a_team_that_is_gone_is_gone() {
    var outcome =
        world.changeTeam.change(
            new TeamId(team.id().workspace(), 99), 1, named(team, "x"), LENA, new RequestKey("1"));

    assertThat(outcome).isEqualTo(new ChangeTeam.Outcome.Gone());
  }
}
