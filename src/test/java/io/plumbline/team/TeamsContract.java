package io.plumbline.team;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.draft;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rules may rely on; run on each database and on the fake. */
public abstract class TeamsContract {
  private static final WorkspaceId OTHER = new WorkspaceId("T2");

  protected abstract Teams teams();

  @Test
  void what_was_added_is_found_as_it_was() {
    var added = teams().add(WORKSPACE, draft("Checkout"));

    assertThat(added).isEqualTo(team(added.id().value(), "Checkout"));
    assertThat(teams().find(added.id())).contains(added);
    assertThat(teams().find(new TeamId(OTHER, added.id().value()))).isEmpty();
    assertThat(teams().find(new TeamId(WORKSPACE, added.id().value() + 99))).isEmpty();
  }

  @Test
  void lists_are_by_name_and_of_one_workspace() {
    var search = teams().add(WORKSPACE, draft("search"));
    var checkout = teams().add(WORKSPACE, draft("Checkout"));
    teams().add(OTHER, draft("Checkout"));

    assertThat(teams().all(WORKSPACE)).containsExactly(checkout, search);
    assertThat(teams().of(WORKSPACE, ELI)).containsExactly(checkout, search);
    assertThat(teams().of(WORKSPACE, new MemberId("UNOBODY"))).isEmpty();
    assertThat(teams().in(WORKSPACE, CHECKOUT_CHANNEL)).containsExactly(checkout, search);
    assertThat(teams().in(WORKSPACE, new ChannelId("COTHER"))).isEmpty();
  }

  @Test
  void a_change_replaces_all_of_it_from_the_version_it_was_made_from_only() {
    var id = teams().add(WORKSPACE, draft("Checkout")).id();
    var before = draft("Payments");
    var smaller =
        new TeamDraft(
            before.name(),
            new ChannelId("CPAY"),
            new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(LENA), Role.LEAD, List.of(PRIYA))),
            movingBack(before.calendar()),
            before.sprints(),
            Map.of());

    assertThat(teams().change(id, 1, smaller)).isTrue();
    assertThat(teams().change(id, 1, draft("Late"))).isFalse();

    assertThat(teams().find(id)).contains(team(id.value(), smaller, 2));
    assertThat(teams().of(WORKSPACE, ELI)).isEmpty();
  }

  @Test
  void two_teams_of_a_workspace_never_look_alike() {
    teams().add(WORKSPACE, draft("Checkout"));
    var other = teams().add(WORKSPACE, draft("Payments"));

    assertThatThrownBy(() -> teams().add(WORKSPACE, draft("CHECKOUT")))
        .isInstanceOf(NameTaken.class);
    assertThatThrownBy(() -> teams().change(other.id(), 1, draft("checkout")))
        .isInstanceOf(NameTaken.class);
    assertThat(teams().change(other.id(), 1, draft("PAYMENTS"))).isTrue();
  }

  @Test
  void people_stay_in_the_order_in_which_they_were_named() {
    var draft = draft("Checkout");
    var many = List.of(new MemberId("UZ"), new MemberId("UA"), new MemberId("UM"));
    var roster = new Roster(Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA), Role.LEAD, many));
    var id =
        teams()
            .add(
                WORKSPACE,
                new TeamDraft(
                    "Checkout 🎉",
                    draft.channel(),
                    roster,
                    draft.calendar(),
                    draft.sprints(),
                    draft.rhythms()))
            .id();

    assertThat(teams().find(id).orElseThrow().roster().leads()).isEqualTo(many);
    assertThat(teams().find(id).orElseThrow().name()).isEqualTo("Checkout 🎉");
  }

  private static WorkingCalendar movingBack(WorkingCalendar calendar) {
    return new WorkingCalendar(
        calendar.zone(), calendar.days(), calendar.hours(), calendar.holidays(), Shift.PREVIOUS);
  }
}
