package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionId;
import io.plumbline.action.Deed;
import io.plumbline.action.Origin;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Progress.Earlier;
import io.plumbline.retro.Refusal.Rule;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.Absence;
import io.plumbline.team.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One session: time, facilitator, last time's actions, parking lot. */
final class LiveRetroTest {
  private final RetroDesk desk = new RetroDesk(TEAM);

  @Test
  void each_phase_and_each_topic_has_its_time_and_its_alarm() {
    var id = threeTopics();
    assertThat(time(id).until()).isEqualTo(after(18));

    desk.passTo(after(10));
    desk.grouping(id);
    assertThat(time(id).until()).as("5 of 29 of the 50 minutes left").isEqualTo(after(19));
    desk.votingOpened(id);
    assertThat(time(id).until()).as("4 of 24 of the 50 minutes left").isEqualTo(after(18));
    desk.passTo(after(15));
    desk.votingClosed(id);

    assertThat(time(id).until()).as("45 minutes over three topics").isEqualTo(after(30));
    assertThat(desk.alarms).containsEntry(key(id), after(30));
    desk.passTo(after(20));
    next(id);
    assertThat(time(id).until()).as("40 minutes over two").isEqualTo(after(40));
    desk.acts.close().close(id, ANA, desk.next());
    assertThat(desk.alarms).doesNotContainKey(key(id));
    assertThat(time(id).nextLook()).isEmpty();
  }

  @Test
  void when_time_is_up_the_board_asks_once_and_waits() {
    var id = threeTopics();
    desk.revealed(id);
    desk.votingClosed(id);

    desk.passTo(time(id).until().plus(Duration.ofHours(5)));

    assertThat(time(id).timeIsUp()).isTrue();
    assertThat(desk.retros.find(id).orElseThrow()).isInstanceOf(Retro.Discussing.class);
    int asked = desk.surfaces.staled().size();
    desk.acts.wake().wake(key(id), desk.clock.instant());
    desk.acts.wake().wake(key(id), MONDAY_THREE);
    assertThat(desk.surfaces.staled()).hasSize(asked);
  }

  @Test
  void two_more_minutes_run_from_the_press_and_are_given_once() {
    var id = desk.opened();
    assertThat(desk.acts.pace().twoMoreMinutes().give(id, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.TIME_GOES_ON));
    desk.passTo(after(23));

    assertThat(desk.acts.pace().twoMoreMinutes().give(id, CY, desk.next()).refusal())
        .contains(new Refusal.NotFacilitator(TEAM));
    assertThat(desk.acts.pace().twoMoreMinutes().give(id, BO, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.pace().twoMoreMinutes().give(id, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.TIME_GOES_ON));

    assertThat(time(id)).isEqualTo(Course.running(false, MONDAY_THREE, after(25), after(60)));
    assertThat(desk.alarms).containsEntry(key(id), after(25));
    desk.passTo(after(25));
    assertThat(time(id).timeIsUp()).isTrue();
  }

  @Test
  void facilitators_take_turns() {
    var first = desk.opened();
    assertThat(desk.facilitators.of(first)).contains(ANA);
    desk.acts.close().close(first, ANA, desk.next());

    desk.clock.advance(Duration.ofDays(30));
    var second = desk.opened();
    assertThat(desk.facilitators.of(second)).contains(BO);
    desk.acts.close().close(second, ANA, desk.next());

    desk.clock.advance(Duration.ofDays(30));
    assertThat(desk.facilitators.of(desk.opened())).contains(ANA);
  }

  @Test
  void who_has_left_is_passed_over() {
    desk.people.with(new Person(ANA, "Ana", ZoneId.of("Europe/Berlin"), false, false, false));

    assertThat(desk.facilitators.of(desk.opened())).contains(BO);
  }

  @Test
  void a_retro_by_schedule_passes_over_who_has_left_or_is_away() {
    var today = LocalDate.ofInstant(desk.clock.instant(), TEAM.calendar().zone());
    desk.absences.set(TEAM.id().workspace(), Absence.left(ANA));

    assertThat(desk.facilitators.of(byTheCalendar())).contains(BO);

    desk.absences.end(TEAM.id().workspace(), ANA);
    desk.absences.set(TEAM.id().workspace(), new Absence(BO, today.plusDays(3), null));
    assertThat(desk.facilitators.of(byTheCalendar())).contains(ANA);
  }

  private RetroId byTheCalendar() {
    desk.retros
        .openOf(TEAM.id())
        .ifPresent(one -> desk.acts.close().close(one.id(), ANA, desk.next()));
    assertThat(new RetroStart(desk.acts.open()).begin(TEAM, "a month", desk.clock.instant()))
        .isTrue();
    return desk.retros.openOf(TEAM.id()).orElseThrow().id();
  }

  @Test
  void taking_over_is_said_in_the_thread_and_leaves_the_other_their_turn() {
    var id = desk.opened();

    assertThat(desk.acts.pace().takeOver().takeOver(id, CY, desk.next()).refusal())
        .contains(new Refusal.NotFacilitator(TEAM));
    assertThat(desk.acts.pace().takeOver().takeOver(id, BO, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.pace().takeOver().takeOver(id, BO, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.YOU_FACILITATE_ALREADY));

    assertThat(desk.surfaces.shown())
        .contains(
            new Surface(
                "retro.handover",
                new Subject(T1, "retro", id.value()),
                new Place.InThreadOf("retro.board", Checkout.CHANNEL),
                "2"));
    assertThat(desk.boards.handover(id, 2)).contains(new Facilitators.Handover(BO, ANA));
    assertThat(desk.boards.of(id).orElseThrow().progress().facilitates()).contains(BO);
    desk.acts.close().close(id, ANA, desk.next());
    assertThat(desk.facilitators.of(desk.opened())).as("Ana's turn is still to come").contains(ANA);
  }

  @Test
  void last_times_actions_come_first_and_each_word_is_remembered() {
    long done = agreed("Cache the images");
    long on = agreed("Name an owner for the tests");
    long dropped = agreed("Rewrite it all");
    var id = desk.opened();
    assertThat(time(id)).returns(true, Course::lastTime).returns(after(5), Course::until);

    desk.acts.pace().lastTime().done(id, done, CY, desk.next());
    desk.acts.pace().lastTime().stillOn(id, on, BO, desk.next());
    desk.acts.pace().lastTime().drop(id, dropped, "Nobody wants it.", ANA, desk.next());

    assertThat(desk.boards.of(id).orElseThrow().progress().earlier())
        .extracting(each -> each.action().id(), LiveRetroTest::verdict)
        .containsExactlyInAnyOrder(
            tuple(done, Verdict.DONE),
            tuple(on, Verdict.STILL_ON),
            tuple(dropped, Verdict.DROPPED));
    desk.passTo(after(4));
    assertThat(desk.acts.pace().lastTime().goOn(id, BO, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.pace().lastTime().goOn(id, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.CARDS_ARE_ON));
    assertThat(time(id)).returns(false, Course::lastTime).returns(after(20), Course::until);
    desk.acts.close().close(id, ANA, desk.next());
    assertThat(desk.boards.of(desk.opened()).orElseThrow().progress().earlier())
        .as("the next retro asks again what is still on")
        .extracting(each -> each.action().id(), each -> each.word().isPresent())
        .containsExactly(tuple(on, false));
  }

  @Test
  void of_an_action_its_owner_and_facilitators_say_what_became_of_it_and_once() {
    long action = agreed("Cache the images");
    var id = desk.opened();

    assertThat(desk.acts.pace().lastTime().done(id, action, DI, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NOT_YOUR_ACTION));
    assertThat(desk.acts.pace().lastTime().stillOn(id, action, DI, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NOT_YOUR_ACTION));
    assertThat(desk.acts.pace().lastTime().done(id, 99, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.NO_SUCH_ACTION));
    desk.acts.pace().lastTime().done(id, action, CY, desk.next());
    assertThat(desk.acts.pace().lastTime().drop(id, action, "no", ANA, desk.next()).refusal())
        .get()
        .isInstanceOfSatisfying(
            Refusal.ActionOvertaken.class,
            why -> assertThat(why.last()).returns(CY, ActionChange::by));
  }

  @Test
  void a_parked_topic_comes_after_the_others_and_gets_no_time_while_they_wait() {
    var id = threeTopics();
    var topics = ids();
    desk.revealed(id);
    desk.votingClosed(id);

    desk.acts.pace().parkTopic().park(id, topics.get(0), ANA, desk.next());
    assertThat(desk.acts.pace().parkTopic().park(id, topics.get(0), BO, desk.next()).refusal())
        .contains(new Refusal.Against(Rule.TOPIC_MOVED_ON));

    assertThat(on(id)).isEqualTo(topics.get(1));
    assertThat(time(id).until()).as("an hour over the two others").isEqualTo(after(30));
    assertThat(desk.boards.of(id).orElseThrow().topics())
        .extracting(topic -> topic.card().id())
        .containsExactly(topics.get(1), topics.get(2), topics.get(0));
    next(id);
    next(id);
    assertThat(on(id)).isEqualTo(topics.get(0));
    assertThat(desk.boards.of(id).orElseThrow().progress().parked()).isEmpty();
    desk.acts.close().close(id, ANA, desk.next());
    assertThat(desk.cards.waitingByColumn(Checkout.ID)).isEmpty();
  }

  @Test
  void what_is_still_parked_at_the_close_waits_for_the_next_retro() {
    var id = threeTopics();
    var topics = ids();
    desk.revealed(id);
    desk.votingClosed(id);
    topics.forEach(topic -> desk.acts.pace().parkTopic().park(id, topic, ANA, desk.next()));

    assertThat(desk.boards.of(id).orElseThrow().progress().parked())
        .as("the first came up again and was parked once more, the others never did")
        .isNotEmpty();
    desk.acts.close().close(id, ANA, desk.next());

    int parked = desk.boards.of(id).orElseThrow().progress().parked().size();
    assertThat(desk.cards.waitingByColumn(Checkout.ID)).containsEntry(FRICTION, parked);
    var second = desk.opened();
    desk.revealed(second);
    assertThat(desk.boards.of(second).orElseThrow().progress().carried()).hasSize(parked);
    assertThat(desk.boards.of(id).orElseThrow().topics()).hasSize(3);
  }

  @Test
  void of_a_parked_group_every_card_waits_for_the_next_retro() {
    var id = threeTopics();
    var cards = ids();
    desk.grouping(id);
    desk.grouped(id, cards.get(0), cards.get(2));
    desk.votingOpened(id);
    desk.voted(id, CY, cards.get(0));
    desk.votingClosed(id);
    desk.acts.pace().parkTopic().park(id, cards.get(0), ANA, desk.next());

    desk.acts.close().close(id, ANA, desk.next());

    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text)
        .containsExactly("builds", "reviews");
  }

  @Test
  void an_action_that_was_ended_elsewhere_is_not_ended_again_and_the_person_learns_who_did() {
    long action = agreed("Cache the images");
    var id = desk.opened();
    var now = desk.actions.find(new ActionId(T1, action)).orElseThrow();
    desk.change.change(now.ref(), now.version(), new Deed.Done("it is fast"), CY, desk.next());

    for (var refusal :
        List.of(
            desk.acts.pace().lastTime().done(id, action, ANA, desk.next()).refusal(),
            desk.acts.pace().lastTime().stillOn(id, action, ANA, desk.next()).refusal())) {
      assertThat(refusal)
          .get()
          .isInstanceOfSatisfying(
              Refusal.ActionOvertaken.class,
              why -> assertThat(why.last()).returns(CY, ActionChange::by));
    }
    assertThat(desk.actions.changes(now.ref())).hasSize(1);
  }

  @Test
  void a_verdict_ends_the_action_itself() {
    long done = agreed("Cache the images");
    long dropped = agreed("Rewrite it all");
    var id = desk.opened();
    var key = desk.next();

    desk.acts.pace().lastTime().done(id, done, CY, key);
    assertThat(desk.acts.pace().lastTime().done(id, done, CY, key).refusal())
        .contains(new Refusal.Repeated());
    desk.acts.pace().lastTime().drop(id, dropped, "Nobody wants it.", ANA, desk.next());

    assertThat(desk.actions.openOf(Checkout.ID)).isEmpty();
    assertThat(desk.actions.closedOf(Checkout.ID, 9))
        .extracting(Action::id, Action::state)
        .containsExactlyInAnyOrder(
            tuple(done, Action.State.DONE), tuple(dropped, Action.State.DROPPED));
  }

  @Test
  void the_last_topic_can_be_parked_and_then_none_is_on() {
    var only = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);

    desk.acts.pace().parkTopic().park(id, only, ANA, desk.next());

    assertThat(((Retro.Discussing) desk.retros.find(id).orElseThrow()).currentTopic()).isEmpty();
    assertThat(time(id).nextLook()).isEmpty();
    assertThat(desk.acts.topics().pick(id, only, ANA, desk.next()).refusal()).isEmpty();
  }

  private static Verdict verdict(Earlier earlier) {
    return earlier.word().orElseThrow().verdict();
  }

  private RetroId threeTopics() {
    List.of("builds", "tests", "reviews").forEach(text -> desk.written(CY, FRICTION, text));
    return desk.opened();
  }

  private List<CardId> ids() {
    return desk.boards.waitingCards(TEAM, CY).stream().map(Card::id).toList();
  }

  private CardId on(RetroId id) {
    return ((Retro.Discussing) desk.retros.find(id).orElseThrow()).currentTopic().orElseThrow();
  }

  private void next(RetroId id) {
    desk.acts.topics().next(id, on(id), ANA, desk.next());
  }

  private long agreed(String what) {
    return desk.actions
        .add(Checkout.ID, new Origin("retro", 99), Checkout.action(what), ANA, MONDAY_THREE)
        .id();
  }

  private Course time(RetroId id) {
    return desk.courses.of(id).orElseThrow();
  }

  private static AlarmKey key(RetroId id) {
    return new AlarmKey("retro", T1, id.value());
  }

  private static Instant after(int minutes) {
    return MONDAY_THREE.plus(Duration.ofMinutes(minutes));
  }
}
