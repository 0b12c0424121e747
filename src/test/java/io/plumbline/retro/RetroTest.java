package io.plumbline.retro;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.CHANGE;
import static io.plumbline.retro.Columns.FRICTION;
import static io.plumbline.retro.Columns.WENT_WELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.action.ActionDraft;
import io.plumbline.journal.Entry;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.Channel;
import io.plumbline.workspace.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RetroTest {
  private final RetroDesk desk = new RetroDesk(TEAM);

  @Test
  void opening_shows_the_board_in_the_channel_and_collects_for_its_share_of_the_time() {
    var id = desk.opened();

    var subject = new Subject(Checkout.T1, "retro", id.value());
    assertThat(desk.surfaces.shown())
        .containsExactly(
            new Surface("retro.board", subject, new Place.InChannel(Checkout.CHANNEL)));
    assertThat(desk.alarms)
        .containsEntry(
            new AlarmKey("retro", Checkout.T1, id.value()),
            MONDAY_THREE.plus(Duration.ofMinutes(18)));
    assertThat(desk.journal.entries())
        .containsExactly(
            new Entry(Checkout.T1, 1, "retro.opened", id.value(), ANA, MONDAY_THREE, Map.of()));
  }

  @Test
  void a_second_opener_is_pointed_to_the_open_one() {
    var id = desk.opened();

    var second = desk.acts.open().open(TEAM, BO, desk.next());

    assertThat(second)
        .isEqualTo(new OpenRetro.Outcome.AlreadyOpen(desk.retros.find(id).orElseThrow()));
  }

  @Test
  void only_product_managers_and_leads_open_reveal_close_and_turn() {
    assertThat(desk.acts.open().open(TEAM, CY, desk.next()))
        .isEqualTo(new OpenRetro.Outcome.NotFacilitator(TEAM));
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    var refusal = Optional.of(new Refusal.NotFacilitator(TEAM));

    assertThat(desk.acts.reveal().reveal(id, CY, desk.next()).refusal()).isEqualTo(refusal);
    assertThat(desk.acts.close().close(id, CY, desk.next()).refusal()).isEqualTo(refusal);
    desk.revealed(id);
    assertThat(desk.acts.closeVoting().close(id, CY, desk.next()).refusal()).isEqualTo(refusal);
  }

  @Test
  void nobody_outside_the_team_takes_part() {
    var refusal = Optional.of(new Refusal.NotInTeam(TEAM));
    var id = desk.opened();

    assertThat(
            desk.acts
                .cards()
                .add(TEAM, STRANGER, Checkout.card(CHANGE, "x"), desk.next())
                .refusal())
        .isEqualTo(refusal);
    assertThat(desk.acts.finished().toggle(id, STRANGER, desk.next()).refusal()).isEqualTo(refusal);
  }

  @Test
  void a_channel_that_the_bot_is_not_in_is_said_before_anything_is_opened() {
    desk.channel = Optional.of(new Channel(Checkout.CHANNEL, "checkout", false, false));

    var outcome = desk.acts.open().open(TEAM, ANA, desk.next());

    assertThat(outcome)
        .isEqualTo(new OpenRetro.Outcome.ChannelNotReady(TEAM, OpenRetro.Obstacle.BOT_NOT_IN));
    assertThat(desk.retros.openOf(Checkout.ID)).isEmpty();
  }

  @Test
  void the_schedule_opens_in_nobodys_name_and_lets_an_open_one_go_on() {
    var start = new RetroStart(desk.acts.open());

    assertThat(start.begin(TEAM, "2026-11", MONDAY_THREE)).isTrue();
    assertThat(start.begin(TEAM, "2026-12", MONDAY_THREE)).isFalse();
    assertThat(desk.journal.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEmpty());
  }

  @Test
  void cards_written_between_retros_are_in_the_next_one() {
    desk.written(CY, FRICTION, "builds take 40 minutes");
    var id = desk.opened();
    desk.written(DI, FRICTION, "flaky tests");

    assertThat(desk.boards.of(id).orElseThrow().waiting()).isEqualTo(Map.of(FRICTION, 2));
    desk.revealed(id);
    desk.written(CY, WENT_WELL, "too late for this one");

    assertThat(desk.boards.of(id).orElseThrow().topics())
        .extracting(topic -> topic.card().text())
        .containsExactly("builds take 40 minutes", "flaky tests");
    assertThat(desk.boards.waitingCards(TEAM, CY)).hasSize(1);
  }

  @Test
  void a_card_is_its_authors_until_the_reveal() {
    var card = desk.written(CY, FRICTION, "builds");
    var draft = Checkout.card(CHANGE, "faster builds");
    var no = Optional.of(new Refusal.Against(Refusal.Rule.CARD_NOT_YOURS_OR_REVEALED));

    assertThat(desk.acts.cards().change(TEAM, card, DI, draft, desk.next()).refusal())
        .isEqualTo(no);
    assertThat(desk.acts.cards().change(TEAM, card, CY, draft, desk.next()).refusal()).isEmpty();
    assertThat(desk.boards.waitingCards(TEAM, CY))
        .extracting(Card::text)
        .containsExactly("faster builds");
    desk.revealed(desk.opened());
    assertThat(desk.acts.cards().withdraw(TEAM, card, CY, desk.next()).refusal()).isEqualTo(no);
  }

  @Test
  void the_same_request_adds_one_card() {
    var key = desk.next();
    var draft = Checkout.card(FRICTION, "builds");

    desk.acts.cards().add(TEAM, CY, draft, key);
    var again = desk.acts.cards().add(TEAM, CY, draft, key);

    assertThat(again.refusal()).contains(new Refusal.Repeated());
    assertThat(desk.boards.waitingCards(TEAM, CY)).hasSize(1);
  }

  @Test
  void finished_is_said_and_taken_back() {
    var id = desk.opened();

    assertThat(desk.acts.finished().toggle(id, CY, desk.next())).isEqualTo(Outcome.done(true));
    assertThat(desk.boards.of(id).orElseThrow().finishedMembers()).containsExactly(CY);
    assertThat(desk.acts.finished().toggle(id, CY, desk.next())).isEqualTo(Outcome.done(false));
    assertThat(desk.boards.of(id).orElseThrow().finishedMembers()).isEmpty();
  }

  @Test
  void a_reveal_needs_a_card() {
    var id = desk.opened();

    assertThat(desk.acts.reveal().reveal(id, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.NO_CARD_TO_REVEAL));
  }

  @Test
  void the_second_to_reveal_is_told_who_was_first() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    desk.clock.advance(Duration.ofMinutes(1));

    var second = desk.acts.reveal().reveal(id, BO, desk.next());

    assertThat(second.refusal())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .isInstanceOfSatisfying(
                        Refusal.OtherPhase.class,
                        other ->
                            assertThat(((Retro.Voting) other.now()).revealed())
                                .isEqualTo(new Turn(ANA, MONDAY_THREE))));
  }

  @Test
  void votes_have_a_budget_and_a_cap_and_can_be_taken_back() {
    var builds = desk.written(CY, FRICTION, "builds");
    var tests = desk.written(DI, FRICTION, "tests");
    var id = desk.opened();
    desk.revealed(id);

    var votes = desk.acts.votes();
    assertThat(votes.cast(id, Map.of(builds, 3, tests, 2), CY, desk.next()))
        .isEqualTo(Outcome.done(Map.of(builds, 3, tests, 2)));
    assertThat(votes.cast(id, Map.of(builds, 4), CY, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.TOPIC_HAS_ALL_YOU_MAY_GIVE));
    assertThat(votes.cast(id, Map.of(builds, -1), CY, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.TOPIC_HAS_ALL_YOU_MAY_GIVE));
    assertThat(votes.cast(id, Map.of(tests, 3), CY, desk.next()).refusal())
        .as("with those on a topic that is not in this form")
        .contains(new Refusal.TooManyVotes(6, 5));
    assertThat(desk.votes.of(id, CY)).isEqualTo(Map.of(builds, 3, tests, 2));

    assertThat(votes.cast(id, Map.of(builds, 0, tests, 3), CY, desk.next()))
        .isEqualTo(Outcome.done(Map.of(tests, 3)));
    assertThat(desk.votes.count(id)).isEqualTo(Map.of(tests, 3));
  }

  @Test
  void the_board_is_redrawn_where_it_shows_another_voter_and_for_no_other_vote() {
    var builds = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    int before = desk.surfaces.staled().size();

    desk.acts.votes().cast(id, Map.of(builds, 1), CY, desk.next());
    assertThat(desk.surfaces.staled()).hasSize(before + 1);
    desk.acts.votes().cast(id, Map.of(builds, 3), CY, desk.next());
    assertThat(desk.surfaces.staled()).hasSize(before + 1);
    desk.acts.votes().cast(id, Map.of(builds, 0), CY, desk.next());
    assertThat(desk.surfaces.staled()).hasSize(before + 2);
    assertThat(desk.boards.of(id).orElseThrow().voters()).isEmpty();
  }

  @Test
  void a_vote_on_a_card_of_another_retro_does_nothing() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    var waiting = desk.written(CY, FRICTION, "for the next one");

    assertThat(desk.acts.votes().cast(id, Map.of(waiting, 1), CY, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.NO_SUCH_TOPIC));
  }

  @Test
  void the_board_keeps_votes_hidden_until_they_are_closed() {
    var builds = desk.written(CY, FRICTION, "builds");
    var tests = desk.written(DI, FRICTION, "tests");
    var id = desk.opened();
    desk.revealed(id);
    desk.voted(id, CY, tests);

    assertThat(desk.boards.of(id).orElseThrow().topics())
        .extracting(Topic::votes)
        .containsExactly(0, 0);
    desk.votingClosed(id);

    assertThat(desk.boards.of(id).orElseThrow().topics())
        .extracting(topic -> topic.card().id(), Topic::votes)
        .containsExactly(tuple(tests, 1), tuple(builds, 0));
    assertThat(desk.acts.votes().cast(id, Map.of(builds, 1), CY, desk.next()).refusal())
        .contains(new Refusal.OtherPhase(desk.retros.find(id).orElseThrow()));
  }

  @Test
  void of_two_who_turn_to_the_next_topic_at_once_one_turns() {
    var first = desk.written(CY, FRICTION, "first");
    var second = desk.written(CY, FRICTION, "second");
    desk.written(CY, FRICTION, "third");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);

    assertThat(desk.acts.topics().next(id, first, ANA, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.topics().next(id, first, BO, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.TOPIC_MOVED_ON));
    assertThat(desk.retros.find(id).orElseThrow())
        .isInstanceOfSatisfying(
            Retro.Discussing.class, now -> assertThat(now.topic()).isEqualTo(second));
  }

  @Test
  void after_the_last_topic_there_is_none_and_any_can_be_picked() {
    var first = desk.written(CY, FRICTION, "first");
    var last = desk.written(CY, FRICTION, "last");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);

    assertThat(desk.acts.topics().pick(id, last, BO, desk.next()).refusal()).isEmpty();
    assertThat(desk.acts.topics().next(id, last, BO, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.NO_TOPIC_LEFT));
    assertThat(desk.acts.topics().pick(id, first, BO, desk.next()).refusal()).isEmpty();
  }

  @Test
  void actions_are_checked_and_the_fourth_is_asked_about() {
    var id = discussing();

    var wrong = new ActionDraft(" \u200b ", STRANGER, LocalDate.of(2026, 11, 22));
    assertThat(desk.acts.actions().add(id, CY, wrong, false, desk.next()).refusal())
        .contains(
            new Refusal.Flawed(
                Set.of(
                    ActionDraft.Flaw.WHAT_MISSING,
                    ActionDraft.Flaw.OWNER_NOT_IN_TEAM,
                    ActionDraft.Flaw.DUE_PAST)));
    for (String what : List.of("one", "two", "three")) {
      desk.acts.actions().add(id, CY, Checkout.action(what), false, desk.next());
    }
    var fourth = Checkout.action("four");
    assertThat(desk.acts.actions().add(id, CY, fourth, false, desk.next()).refusal())
        .contains(new Refusal.ManyActions(3));
    assertThat(desk.acts.actions().add(id, CY, fourth, true, desk.next()).refusal()).isEmpty();
    assertThat(desk.boards.of(id).orElseThrow().actions()).hasSize(4);
  }

  @Test
  void closing_shows_the_summary_and_lets_the_next_retro_open() {
    var id = discussing();

    desk.acts.close().close(id, BO, desk.next());

    assertThat(desk.surfaces.shown())
        .extracting(Surface::view)
        .containsExactly("retro.board", "retro.summary");
    assertThat(desk.acts.close().close(id, ANA, desk.next()).refusal())
        .contains(new Refusal.OtherPhase(desk.retros.find(id).orElseThrow()));
    assertThat(desk.opened()).isNotEqualTo(id);
  }

  @Test
  void a_retro_that_ends_before_the_reveal_shows_no_card_and_loses_none() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();

    desk.acts.close().close(id, ANA, desk.next());

    assertThat(desk.boards.of(id).orElseThrow().topics()).isEmpty();
    assertThat(desk.surfaces.shown()).extracting(Surface::view).containsExactly("retro.board");
    assertThat(desk.boards.waitingCards(TEAM, CY)).hasSize(1);
  }

  @Test
  void the_clock_says_that_the_time_is_up_once_and_moves_nothing() {
    var id = desk.opened();
    var wake = desk.acts.wake();
    var key = new AlarmKey("retro", Checkout.T1, id.value());

    wake.wake(key, MONDAY_THREE.plusSeconds(1079));
    assertThat(desk.surfaces.staled()).isEmpty();
    wake.wake(key, MONDAY_THREE.plusSeconds(1080));
    wake.wake(key, MONDAY_THREE.plusSeconds(1300));

    assertThat(desk.surfaces.staled()).hasSize(1);
    assertThat(desk.retros.find(id).orElseThrow()).isInstanceOf(Retro.Collecting.class);
    assertThat(desk.courses.of(id)).get().returns(true, Course::timeIsUp);
    assertThat(wake.waiting(MONDAY_THREE.plusSeconds(9999), 10)).isEmpty();
  }

  @Test
  void what_a_pick_passes_over_is_still_to_come() {
    var first = desk.written(CY, FRICTION, "first");
    var second = desk.written(CY, FRICTION, "second");
    var third = desk.written(CY, FRICTION, "third");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);

    desk.acts.topics().pick(id, third, ANA, desk.next());
    assertThat(next(id, third)).contains(second);
    desk.acts.topics().pick(id, first, ANA, desk.next());
    assertThat(next(id, first)).as("all were on").isEmpty();
  }

  private Optional<CardId> next(RetroId id, CardId from) {
    return desk.acts
        .topics()
        .next(id, from, ANA, desk.next())
        .fold(Retro.Discussing::currentTopic, why -> Optional.empty());
  }

  @Test
  void notes_stay_with_the_topic_that_the_person_saw() {
    var first = desk.written(CY, FRICTION, "first");
    desk.written(CY, FRICTION, "second");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);
    desk.acts.topics().next(id, first, ANA, desk.next());

    desk.acts.notes().add(id, first, DI, new CardText("cache it"), desk.next());

    var board = desk.boards.of(id).orElseThrow();
    assertThat(board.notesOn(board.topics().get(0)))
        .extracting(note -> note.text().value())
        .containsExactly("cache it");
    assertThat(board.tookPart()).containsExactly(CY, DI);
  }

  private RetroId discussing() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    desk.votingClosed(id);
    return id;
  }
}
