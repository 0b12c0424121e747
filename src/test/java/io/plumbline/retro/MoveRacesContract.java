package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionDraft;
import io.plumbline.journal.RequestKey;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.RepeatedTest;

/** Two who bring a retro on at once, and whoever is in the middle of something as they do. */
abstract class MoveRacesContract extends RacesContract {
  private static final int OFTEN = 3;

  @RepeatedTest(OFTEN)
  void of_two_who_open_the_voting_close_it_or_close_the_retro_one_does() {
    grouping(2);
    var opened =
        atOnce(
            key -> acts.openVoting().open(id, ANA, key).refusal(),
            key -> acts.openVoting().open(id, BO, key).refusal());
    assertThat(refusalsOfAllButOne(opened)).containsExactly(new Refusal.OtherPhase(now()));
    var counted =
        atOnce(
            key -> acts.closeVoting().close(id, ANA, key).refusal(),
            key -> acts.closeVoting().close(id, BO, key).refusal());
    assertThat(refusalsOfAllButOne(counted)).containsExactly(new Refusal.OtherPhase(now()));
    var closed =
        atOnce(
            key -> acts.close().close(id, ANA, key).refusal(),
            key -> acts.close().close(id, BO, key).refusal());
    assertThat(refusalsOfAllButOne(closed)).containsExactly(new Refusal.OtherPhase(now()));
  }

  @RepeatedTest(OFTEN)
  void who_opens_while_another_closes_gets_a_new_retro_or_is_pointed_to_the_one_that_is_open() {
    written(CY);
    var opened = new ConcurrentLinkedQueue<OpenRetro.Outcome>();
    Deed open =
        key -> {
          opened.add(acts.open().open(world.team(), BO, key));
          return Optional.empty();
        };

    atOnce(open, key -> acts.close().close(id, ANA, key).refusal(), open);

    assertThat(opened)
        .hasSize(2)
        .allMatch(
            outcome ->
                outcome instanceof OpenRetro.Outcome.Opened
                    || outcome instanceof OpenRetro.Outcome.AlreadyOpen);
    assertThat(world.waiting()).hasSize(1);
  }

  @RepeatedTest(OFTEN)
  void of_two_who_go_on_or_park_from_one_topic_one_does() {
    var topics = discussing(4);
    var next =
        atOnce(
            key -> acts.topics().next(id, topics.get(0), ANA, key).refusal(),
            key -> acts.topics().next(id, topics.get(0), BO, key).refusal());
    assertThat(refusalsOfAllButOne(next)).containsExactly(new Refusal.Against(Rule.TOPIC_MOVED_ON));
    assertThat(topic()).contains(topics.get(1));

    var either =
        atOnce(
            key -> acts.topics().next(id, topics.get(1), ANA, key).refusal(),
            key -> acts.pace().parkTopic().park(id, topics.get(1), BO, key).refusal());
    assertThat(refusalsOfAllButOne(either))
        .containsExactly(new Refusal.Against(Rule.TOPIC_MOVED_ON));
    assertThat(topic()).contains(topics.get(2));
  }

  @RepeatedTest(OFTEN)
  void who_picks_a_topic_while_another_goes_on_gets_it_or_it_comes_before() {
    var topics = discussing(3);

    var outcomes =
        atOnce(
            key -> acts.topics().pick(id, topics.get(2), ANA, key).refusal(),
            key -> acts.topics().next(id, topics.get(0), BO, key).refusal());

    assertThat(outcomes.get(0)).isEmpty();
    assertThat(outcomes.get(1))
        .isIn(Optional.empty(), Optional.of(new Refusal.Against(Rule.TOPIC_MOVED_ON)));
    assertThat(topic()).contains(topics.get(2));
  }

  @RepeatedTest(OFTEN)
  void notes_and_actions_at_the_moment_of_the_close_are_kept_or_told() {
    var topics = discussing(1);

    var outcomes =
        atOnce(
            key -> acts.notes().add(id, topics.get(0), CY, new CardText("one"), key).refusal(),
            key -> acts.notes().add(id, topics.get(0), DI, new CardText("two"), key).refusal(),
            key -> acts.actions().add(id, CY, action("one"), false, key).refusal(),
            key -> acts.close().close(id, ANA, key).refusal(),
            key -> acts.actions().add(id, DI, action("two"), false, key).refusal());

    assertThat(outcomes.get(3)).isEmpty();
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .allMatch(why -> why.equals(new Refusal.OtherPhase(now())));
    assertThat(world.desk.shelves.notes().in(id))
        .hasSize((int) outcomes.subList(0, 2).stream().filter(Optional::isEmpty).count());
    long agreed =
        List.of(outcomes.get(2), outcomes.get(4)).stream().filter(Optional::isEmpty).count();
    assertThat(world.desk.actions.openOf(world.team().id())).hasSize((int) agreed);
  }

  @RepeatedTest(OFTEN)
  void a_vote_at_the_moment_in_which_the_retro_is_closed_counts_or_is_told() {
    var topics = voting(1);

    var outcomes =
        atOnce(
            key -> vote(CY, topics.get(0), key),
            key -> acts.close().close(id, ANA, key).refusal(),
            key -> vote(DI, topics.get(0), key));

    assertThat(outcomes.get(1)).isEmpty();
    assertThat(world.desk.shelves.votes().voters(id))
        .hasSize((int) outcomes.stream().filter(Optional::isEmpty).count() - 1);
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .allMatch(why -> why.equals(new Refusal.OtherPhase(now())));
  }

  @RepeatedTest(OFTEN)
  void cards_of_a_retro_that_is_closed_while_it_is_revealed_are_shown_or_wait() {
    var cards = Set.of(written(CY), written(DI), written(BO));

    var outcomes =
        atOnce(
            key -> acts.reveal().reveal(id, ANA, key).refusal(),
            key -> acts.close().close(id, BO, key).refusal());

    var closed = (Retro.Closed) now();
    assertThat(outcomes.get(1)).isEmpty();
    assertThat(outcomes.get(0).isEmpty()).isEqualTo(closed.wasRevealed());
    assertThat(shownAndWaiting()).containsExactlyInAnyOrderElementsOf(cards);
    assertThat(world.desk.shelves.cards().in(id)).hasSize(closed.wasRevealed() ? 3 : 0);
  }

  @RepeatedTest(OFTEN)
  void a_card_withdrawn_or_changed_at_the_reveal_is_so_or_shown_as_it_was() {
    var gone = written(CY);
    var other = written(DI);
    written(BO);
    var anew = Checkout.card(FRICTION, "anew");

    var outcomes =
        atOnce(
            key -> acts.cards().withdraw(world.team(), gone, CY, key).refusal(),
            key -> acts.reveal().reveal(id, ANA, key).refusal(),
            key -> acts.cards().change(world.team(), other, DI, anew, key).refusal());

    var shown = world.desk.shelves.cards().in(id);
    assertThat(outcomes.get(1)).isEmpty();
    assertThat(shown).hasSize(outcomes.get(0).isEmpty() ? 2 : 3);
    assertThat(shown.stream().anyMatch(card -> card.text().equals("anew")))
        .isEqualTo(outcomes.get(2).isEmpty());
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .allMatch(why -> why.equals(new Refusal.Against(Rule.CARD_NOT_YOURS_OR_REVEALED)));
  }

  @RepeatedTest(OFTEN)
  void an_anonymous_card_at_the_reveal_is_shown_or_still_its_authors() {
    acts.close().close(id, ANA, world.next());
    var usual = RetroRules.DEFAULT;
    acts.rules()
        .change(
            world.team(),
            ANA,
            new RetroRules(
                usual.columns(), Authors.ANONYMOUS, usual.ballot(), false, usual.pace(), 3),
            world.next());
    openAnother();
    written(BO);

    var outcomes =
        atOnce(
            key -> acts.reveal().reveal(id, ANA, key).refusal(),
            key -> added(CY, key),
            key -> added(DI, key),
            key -> acts.finished().toggle(id, CY, key).refusal());

    assertThat(outcomes.subList(0, 3)).allMatch(Optional::isEmpty);
    assertThat(outcomes.get(3)).isIn(Optional.empty(), Optional.of(new Refusal.OtherPhase(now())));
    assertThat(shownAndWaiting()).hasSize(3).doesNotHaveDuplicates();
    var own = world.desk.shelves.cards();
    assertThat(
            own.waitingOf(world.team().id(), CY).size()
                + own.waitingOf(world.team().id(), DI).size())
        .as("those that wait can be changed")
        .isEqualTo(world.waiting().size());
    assertThat(world.shownWithDigest()).isZero();
  }

  @RepeatedTest(OFTEN)
  void the_time_that_is_up_gets_two_minutes_once() {
    written(CY);
    world.clock.advance(Duration.ofHours(1));
    acts.wake().waiting(world.clock.instant(), 1).forEach(due -> wake(due.key()));

    var outcomes =
        atOnce(
            key -> acts.pace().twoMoreMinutes().give(id, ANA, key).refusal(),
            key -> acts.pace().twoMoreMinutes().give(id, BO, key).refusal());

    assertThat(refusalsOfAllButOne(outcomes))
        .containsExactly(new Refusal.Against(Rule.TIME_GOES_ON));
    assertThat(world.desk.boards.of(id).orElseThrow().progress().time().orElseThrow().until())
        .isEqualTo(world.clock.instant().plus(Duration.ofMinutes(2)));
  }

  private void wake(AlarmKey key) {
    acts.wake().wake(key, world.clock.instant());
  }

  private void openAnother() {
    acts.open().open(world.team(), ANA, world.next());
    id = world.desk.retros.openOf(world.team().id()).orElseThrow().id();
  }

  private Optional<Refusal> added(MemberId by, RequestKey key) {
    return acts.cards().add(world.team(), by, Checkout.card(FRICTION, by.value()), key).refusal();
  }

  private ActionDraft action(String what) {
    return Checkout.action(what);
  }

  private Optional<CardId> topic() {
    return ((Retro.Discussing) now()).currentTopic();
  }
}
