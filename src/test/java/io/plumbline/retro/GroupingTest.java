package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.journal.Entry;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.surface.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GroupingTest {
  private static final GroupTitle TITLE = new GroupTitle("Slow machines");

  private final RetroDesk desk = new RetroDesk(TEAM);
  private CardId builds;
  private CardId slow;
  private CardId tests;
  private RetroId id;

  @BeforeEach
  void reveal() {
    builds = desk.written(CY, FRICTION, "Builds take 40 minutes");
    slow = desk.written(DI, FRICTION, "Slow builds");
    tests = desk.written(DI, FRICTION, "Flaky tests");
    id = desk.opened();
    desk.grouping(id);
  }

  @Test
  void revealed_cards_are_grouped_before_anybody_votes() {
    assertThat(desk.retros.find(id))
        .contains(
            new Retro.Grouping(
                id, desk.retros.find(id).orElseThrow().opening(), new Turn(ANA, MONDAY_THREE)));
    assertThat(desk.acts.votes().cast(id, Map.of(builds, 1), CY, desk.next()).refusal())
        .contains(otherPhase());
    assertThat(board().sorting().proposals())
        .extracting(Proposal::picks)
        .containsExactly(List.of(new Pick(builds, 1), new Pick(slow, 1)));
  }

  @Test
  void one_card_needs_no_grouping() {
    desk.acts.close().close(id, ANA, desk.next());
    desk.written(CY, FRICTION, "alone");
    var second = desk.opened();

    desk.grouping(second);

    assertThat(desk.retros.find(second))
        .containsInstanceOf(Retro.Voting.class)
        .get()
        .satisfies(
            retro ->
                assertThat(((Retro.Voting) retro).opened())
                    .isEqualTo(((Retro.Voting) retro).revealed()));
  }

  @Test
  void a_group_is_one_topic_and_leaves_a_line_and_a_board_to_redraw() {
    desk.clock.advance(Duration.ofMinutes(1));
    desk.grouped(id, builds, slow);

    assertThat(board().topics())
        .extracting(Topic::title, topic -> topic.cards().size())
        .containsExactly(tuple("Builds take 40 minutes", 2), tuple("Flaky tests", 1));
    assertThat(board().sorting().proposals()).isEmpty();
    assertThat(desk.surfaces.staled()).contains(new Subject(T1, "retro", id.value()));
    assertThat(desk.journal.entries())
        .contains(
            new Entry(
                T1,
                1,
                "retro.cards_grouped",
                id.value(),
                ANA,
                desk.clock.instant(),
                Map.of("step", "1")));
  }

  @Test
  void votes_notes_and_the_talk_are_about_the_group() {
    desk.grouped(id, builds, slow);
    desk.votingOpened(id);

    assertThat(desk.acts.votes().cast(id, Map.of(slow, 1), CY, desk.next()).refusal())
        .as("a card inside a group is no topic")
        .contains(new Refusal.Against(Rule.NO_SUCH_TOPIC));
    desk.voted(id, CY, builds);
    desk.votingClosed(id);
    var text = new CardText("cache the images");
    assertThat(desk.acts.notes().add(id, slow, CY, text, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NO_SUCH_TOPIC));
    desk.acts.notes().add(id, builds, CY, text, desk.next());

    var first = board().topics().get(0);
    assertThat(first.cards()).extracting(Card::id).containsExactly(builds, slow);
    assertThat(first.votes()).isEqualTo(1);
    assertThat(board().notesOn(first)).hasSize(1);
    assertThat(board().tookPart()).containsExactly(CY, DI);
    assertThat(desk.acts.topics().next(id, builds, ANA, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.topics().pick(id, slow, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NO_SUCH_TOPIC));
  }

  @Test
  void of_two_who_group_overlapping_cards_the_second_is_told_who_was_first() {
    var seen = List.of(new Pick(slow, 1), new Pick(tests, 1));
    desk.grouped(id, builds, slow);

    var told = Optional.of(new Refusal.Regrouped(new Turn(ANA, MONDAY_THREE)));
    assertThat(desk.acts.groups().merge(id, seen, null, BO, desk.next()).refusal()).isEqualTo(told);
    var lead = List.of(new Pick(builds, 1), new Pick(tests, 1));
    assertThat(desk.acts.groups().merge(id, lead, null, BO, desk.next()).refusal())
        .as("the lead was picked as a single card, and is a group now")
        .isEqualTo(told);
    assertThat(board().topics()).hasSize(2);
  }

  @Test
  void the_same_cards_are_not_grouped_twice() {
    var key = desk.next();
    var picks = List.of(new Pick(builds, 1), new Pick(slow, 1));
    desk.acts.groups().merge(id, picks, null, ANA, key);

    assertThat(desk.acts.groups().merge(id, picks, null, ANA, key).refusal())
        .contains(new Refusal.Repeated());
    assertThat(desk.acts.groups().merge(id, picks, null, ANA, desk.next()).refusal())
        .contains(new Refusal.Regrouped(new Turn(ANA, MONDAY_THREE)));
    var twice = List.of(new Pick(tests, 1), new Pick(tests, 1));
    assertThat(desk.acts.groups().merge(id, twice, null, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.TOO_FEW_TO_GROUP));
    assertThat(desk.groupings.steps(id)).hasSize(1);
  }

  @Test
  void cards_of_another_retro_are_not_grouped() {
    var waiting = desk.written(CY, FRICTION, "for the next one");
    var picks = List.of(new Pick(builds, 1), new Pick(waiting, 1));

    assertThat(desk.acts.groups().merge(id, picks, null, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NO_SUCH_TOPIC));
  }

  @Test
  void a_group_is_named_split_and_dissolved() {
    desk.grouped(id, builds, slow, tests);
    var group = new Pick(builds, 3);

    desk.acts.groups().name(id, group, TITLE, ANA, desk.next());
    assertThat(board().topics()).singleElement().returns("Slow machines", Topic::title);
    desk.acts.groups().takeOut(id, group, Set.of(tests), ANA, desk.next());
    assertThat(board().topics()).hasSize(2);
    assertThat(desk.acts.groups().takeOut(id, group, Set.of(slow), BO, desk.next()).refusal())
        .contains(new Refusal.Regrouped(new Turn(ANA, MONDAY_THREE)));
    var smaller = new Pick(builds, 2);
    assertThat(desk.acts.groups().takeOut(id, smaller, Set.of(tests), BO, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NO_SUCH_TOPIC));
    desk.acts.groups().dissolve(id, smaller, ANA, desk.next());
    assertThat(board().topics()).hasSize(3);
    assertThat(desk.acts.groups().dissolve(id, new Pick(builds, 1), ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NO_SUCH_TOPIC));
  }

  @Test
  void steps_are_undone_one_by_one_to_the_first() {
    desk.grouped(id, builds, slow);
    desk.acts.groups().name(id, new Pick(builds, 2), TITLE, BO, desk.next());
    desk.grouped(id, builds, tests);

    for (int step = 3; step > 1; step--) {
      assertThat(desk.acts.groups().undo(id, step, ANA, desk.next()).refusal()).isEmpty();
    }
    assertThat(board().topics().get(0).given()).isNull();
    assertThat(desk.acts.groups().undo(id, 3, ANA, desk.next()).refusal())
        .contains(new Refusal.Regrouped(new Turn(ANA, MONDAY_THREE)));
    desk.acts.groups().undo(id, 1, ANA, desk.next());
    assertThat(board().topics()).hasSize(3);
    assertThat(desk.acts.groups().undo(id, 1, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NOTHING_TO_UNDO));
  }

  @Test
  void a_dismissed_proposal_does_not_come_again_until_that_is_undone() {
    var proposal = board().sorting().proposals().get(0);

    desk.acts.groups().keepApart(id, proposal.picks(), ANA, desk.next());
    assertThat(board().sorting().proposals()).isEmpty();
    assertThat(board().topics()).hasSize(3);

    desk.acts.groups().undo(id, 1, ANA, desk.next());
    assertThat(board().sorting().proposals()).containsExactly(proposal);
  }

  @Test
  void facilitators_group_and_others_where_the_rules_let_anybody() {
    var picks = List.of(new Pick(builds, 1), new Pick(slow, 1));

    assertThat(desk.acts.groups().merge(id, picks, null, CY, desk.next()).refusal())
        .contains(new Refusal.NotFacilitator(TEAM));
    assertThat(desk.acts.groups().merge(id, picks, null, STRANGER, desk.next()).refusal())
        .contains(new Refusal.NotInTeam(TEAM));

    desk.acts.close().close(id, ANA, desk.next());
    desk.rules.set(Checkout.ID, anybodyGroups(), ANA, MONDAY_THREE);
    var one = desk.written(CY, FRICTION, "one");
    var two = desk.written(CY, FRICTION, "two");
    var second = desk.opened();
    desk.grouping(second);
    var own = List.of(new Pick(one, 1), new Pick(two, 1));
    assertThat(desk.acts.groups().merge(second, own, null, CY, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.openVoting().open(second, CY, desk.next()).refusal())
        .contains(new Refusal.NotFacilitator(TEAM));
    assertThat(desk.acts.groups().merge(second, own, null, STRANGER, desk.next()).refusal())
        .contains(new Refusal.NotInTeam(TEAM));
  }

  @Test
  void once_the_voting_is_open_nothing_is_grouped_or_undone() {
    desk.grouped(id, builds, slow);
    desk.clock.advance(Duration.ofMinutes(2));
    desk.votingOpened(id);

    var picks = List.of(new Pick(builds, 2), new Pick(tests, 1));
    assertThat(desk.acts.groups().merge(id, picks, null, BO, desk.next()).refusal())
        .contains(otherPhase());
    assertThat(desk.acts.groups().undo(id, 1, BO, desk.next()).refusal()).contains(otherPhase());
    assertThat(desk.acts.openVoting().open(id, BO, desk.next()).refusal()).contains(otherPhase());
    assertThat(((Retro.Voting) desk.retros.find(id).orElseThrow()).opened())
        .isEqualTo(new Turn(ANA, desk.clock.instant()));
    assertThat(board().topics()).hasSize(2);
  }

  private Board board() {
    return desk.boards.of(id).orElseThrow();
  }

  private Refusal otherPhase() {
    return new Refusal.OtherPhase(desk.retros.find(id).orElseThrow());
  }

  private static RetroRules anybodyGroups() {
    var usual = RetroRules.DEFAULT;
    return new RetroRules(
        usual.columns(), usual.authors(), usual.ballot(), true, usual.pace(), usual.usualActions());
  }
}
