package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.retro.Refusal.Rule;
import io.plumbline.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two who do something to the same thing at once, and one whose press comes several times. */
abstract class DeedRacesContract extends RacesContract {
  private static final int OFTEN = 3;

  @RepeatedTest(OFTEN)
  void who_undoes_while_another_groups_undoes_what_they_saw_or_is_told_who() {
    var cards = grouping(4);
    done(merge(cards.get(0), cards.get(1), ANA));

    var outcomes =
        atOnce(
            key -> acts.groups().undo(id, 1, ANA, key).refusal(),
            key ->
                acts.groups()
                    .merge(id, picks(cards.get(2), cards.get(3)), null, BO, key)
                    .refusal());

    var steps = world.desk.shelves.groupings().steps(id);
    assertThat(outcomes.get(1)).isEmpty();
    if (outcomes.get(0).isEmpty()) {
      assertThat(steps).map(GroupStep::number).containsExactly(2);
    } else {
      assertThat(steps).map(GroupStep::number).containsExactly(1, 2);
      assertThat(outcomes.get(0)).contains(new Refusal.Regrouped(steps.get(1).turn()));
    }
  }

  @RepeatedTest(OFTEN)
  void of_two_who_change_one_group_at_once_one_does_or_both_in_turn_and_no_card_is_lost() {
    var cards = grouping(3);
    done(merge(cards.get(0), cards.get(1), ANA));
    var group = new Pick(cards.get(0), 2);

    var outcomes =
        atOnce(
            key -> acts.groups().dissolve(id, group, ANA, key).refusal(),
            key ->
                acts.groups()
                    .merge(id, List.of(group, new Pick(cards.get(2), 1)), null, BO, key)
                    .refusal());

    assertThat(refusalsOfAllButOne(outcomes)).hasOnlyElementsOfType(Refusal.Regrouped.class);
    assertThat(world.desk.boards.of(id).orElseThrow().shownCards().map(Card::id))
        .containsExactlyInAnyOrderElementsOf(cards);
  }

  @RepeatedTest(OFTEN)
  void two_who_take_over_at_once_do_so_in_turn_and_one_facilitates() {
    world.roster(1);
    var before = facilitator();
    var both =
        List.of(ANA, BO, DI).stream().filter(each -> !before.equals(Optional.of(each))).toList();

    var outcomes =
        atOnce(
            key -> acts.pace().takeOver().takeOver(id, both.get(0), key).refusal(),
            key -> acts.pace().takeOver().takeOver(id, both.get(1), key).refusal());
    assertThat(outcomes).allMatch(Optional::isEmpty);
    assertThat(both).contains(facilitator().orElseThrow());

    var left = both.get(facilitator().equals(Optional.of(both.get(0))) ? 1 : 0);
    var again =
        atOnce(
            key -> acts.pace().takeOver().takeOver(id, left, key).refusal(),
            key -> acts.pace().takeOver().takeOver(id, left, key).refusal());
    assertThat(refusalsOfAllButOne(again))
        .containsExactly(new Refusal.Against(Rule.YOU_FACILITATE_ALREADY));
  }

  @RepeatedTest(OFTEN)
  void of_many_who_agree_on_an_action_at_once_the_fourth_is_asked_whether_they_mean_it() {
    discussing(1);

    var outcomes = atOnce(agree("a"), agree("b"), agree("c"), agree("d"));

    assertThat(outcomes.stream().flatMap(Optional::stream))
        .containsExactly(new Refusal.ManyActions(3));
    assertThat(world.desk.actions.openOf(world.team().id())).hasSize(3);
  }

  @RepeatedTest(OFTEN)
  void of_two_who_say_what_became_of_an_action_one_does_and_the_other_is_told() {
    discussing(1);
    done(agree("earlier").press(world.next()));
    var action = world.desk.actions.openOf(world.team().id()).get(0).id();
    done(acts.close().close(id, ANA, world.next()).refusal());
    openRetroAgain();

    var outcomes =
        atOnce(
            key -> acts.pace().lastTime().done(id, action, ANA, key).refusal(),
            key -> acts.pace().lastTime().drop(id, action, "no", BO, key).refusal());

    assertThat(refusalsOfAllButOne(outcomes)).hasOnlyElementsOfType(Refusal.ActionOvertaken.class);
    assertThat(world.desk.actions.openOf(world.team().id())).isEmpty();
  }

  @Test
  void a_press_that_comes_four_times_at_once_counts_once_in_each_phase() {
    assertOnce(key -> acts.cards().add(world.team(), CY, card(), key).refusal());
    var own = world.desk.shelves.cards().waitingOf(world.team().id(), CY).get(0).id();
    assertOnce(key -> acts.cards().change(world.team(), own, CY, card(), key).refusal());
    assertOnce(key -> acts.finished().toggle(id, CY, key).refusal());
    assertThat(world.desk.retros.finished(id)).containsExactly(CY);
    written(DI);
    assertOnce(key -> acts.reveal().reveal(id, ANA, key).refusal());
    var cards = world.desk.shelves.cards().in(id).stream().map(Card::id).toList();
    assertOnce(
        key ->
            acts.groups().merge(id, picks(cards.get(0), cards.get(1)), null, ANA, key).refusal());
    assertOnce(key -> acts.groups().undo(id, 1, ANA, key).refusal());
    assertOnce(key -> acts.openVoting().open(id, ANA, key).refusal());
    assertOnce(key -> vote(CY, cards.get(0), key));
    assertOnce(key -> acts.closeVoting().close(id, ANA, key).refusal());
    assertOnce(key -> acts.notes().add(id, cards.get(0), CY, new CardText("note"), key).refusal());
    assertOnce(agree("once"));
    assertOnce(key -> acts.topics().next(id, cards.get(0), ANA, key).refusal());
    assertOnce(key -> acts.pace().parkTopic().park(id, cards.get(1), ANA, key).refusal());
    assertOnce(key -> acts.close().close(id, ANA, key).refusal());

    assertThat(world.desk.shelves.notes().in(id)).hasSize(1);
    assertThat(world.desk.shelves.votes().count(id).values()).containsExactly(1);
    assertThat(world.desk.actions.openOf(world.team().id())).hasSize(1);
    assertThat(world.waiting()).as("parked, and carried over once").hasSize(1);
  }

  private void assertOnce(Deed deed) {
    assertThat(refusalsOfAllButOne(fourTimes(deed))).containsOnly(new Refusal.Repeated());
  }

  private void openRetroAgain() {
    acts.open().open(world.team(), ANA, world.next());
    id = world.desk.retros.openOf(world.team().id()).orElseThrow().id();
  }

  private Deed agree(String what) {
    return key -> acts.actions().add(id, CY, Checkout.action(what), false, key).refusal();
  }

  private Optional<Refusal> merge(CardId one, CardId other, MemberId by) {
    return acts.groups().merge(id, picks(one, other), null, by, world.next()).refusal();
  }

  private static List<Pick> picks(CardId one, CardId other) {
    return List.of(new Pick(one, 1), new Pick(other, 1));
  }

  private static CardDraft card() {
    return Checkout.card(FRICTION, "once");
  }

  private Optional<MemberId> facilitator() {
    return world.desk.boards.of(id).orElseThrow().progress().facilitates();
  }
}
