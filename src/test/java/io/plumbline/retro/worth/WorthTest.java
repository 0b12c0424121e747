package io.plumbline.retro.worth;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.DI;
import static io.plumbline.retro.Checkout.STRANGER;
import static io.plumbline.retro.Checkout.T1;
import static io.plumbline.retro.Checkout.TEAM;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.retro.RetroDesk;
import io.plumbline.retro.RetroId;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.testing.DirectTransactions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorthTest {
  /** Monday 15:00 in Berlin, and three working days later at the end of the day. */
  private static final Instant THURSDAY_FIVE = Instant.parse("2026-11-26T16:00:00Z");

  private static final AlarmKey ALARM = new AlarmKey("retro-worth", T1, 1);

  private final RetroDesk desk = new RetroDesk(TEAM);
  private final AnswerWorth answer =
      new AnswerWorth(new DirectTransactions(), desk.worth, desk.boards, desk.teams, desk.clock);
  private final WakeWorth wake =
      new WakeWorth(
          new DirectTransactions(),
          desk.worth,
          desk.boards,
          desk.teams,
          desk.journal,
          desk.surfaces);

  @Test
  void each_who_took_part_is_asked_in_person_until_three_working_days_have_passed() {
    var id = held();

    assertThat(desk.worth.find(id)).contains(new WorthQuestion(id, THURSDAY_FIVE, false));
    assertThat(asked(id)).containsExactly(BO, CY, DI);
    assertThat(desk.alarms).containsEntry(ALARM, THURSDAY_FIVE);
  }

  @Test
  void where_fewer_took_part_than_a_figure_needs_nobody_is_asked() {
    desk.written(CY, FRICTION, "slow builds");
    desk.written(DI, FRICTION, "flaky tests");
    var id = desk.opened();
    desk.revealed(id);
    close(id);

    assertThat(desk.worth.find(id)).isEmpty();
    assertThat(answer.answer(id, CY, new Score(3))).isInstanceOf(AnswerWorth.Outcome.Gone.class);
  }

  @Test
  void a_retro_that_ended_before_the_reveal_is_not_asked_about() {
    desk.written(BO, FRICTION, "a");
    desk.written(CY, FRICTION, "b");
    desk.written(DI, FRICTION, "c");
    var id = desk.opened();
    close(id);

    assertThat(desk.worth.find(id)).isEmpty();
  }

  @Test
  void one_answer_each_and_the_second_press_says_that_the_first_counts() {
    var id = held();

    assertThat(answer.answer(id, CY, new Score(4)))
        .isEqualTo(new AnswerWorth.Outcome.Counted(THURSDAY_FIVE));
    assertThat(answer.answer(id, CY, new Score(1)))
        .isEqualTo(new AnswerWorth.Outcome.AlreadyCounted());

    closeQuestion();
    assertThat(desk.worth.tally(id)).contains(new Tally(List.of(0, 0, 0, 1, 0)));
  }

  @Test
  void people_of_no_team_cannot_answer() {
    assertThat(answer.answer(held(), STRANGER, new Score(4)))
        .isEqualTo(new AnswerWorth.Outcome.NotInTeam(TEAM));
  }

  @Test
  void an_answer_leaves_no_journal_line_and_marks_nothing_stale() {
    var id = held();
    var lines = desk.journal.entries();
    var staled = desk.surfaces.staled();

    answer.answer(id, CY, new Score(4));

    assertThat(desk.journal.entries()).isEqualTo(lines);
    assertThat(desk.surfaces.staled()).isEqualTo(staled);
  }

  @Test
  void nothing_is_counted_before_the_time_is_over_and_all_at_once_then() {
    var id = held();
    answer.answer(id, BO, new Score(4));
    answer.answer(id, CY, new Score(3));
    answer.answer(id, DI, new Score(4));

    desk.clock.set(THURSDAY_FIVE.minusSeconds(1));
    wake.wake(ALARM, desk.clock.instant());
    assertThat(desk.worth.tally(id)).isEmpty();

    closeQuestion();

    assertThat(desk.worth.tally(id).flatMap(WorthFigure::of)).contains(new WorthFigure(37, 3));
    assertThat(desk.worth.hasAnswered(id, CY)).isFalse();
    assertThat(desk.surfaces.staled()).endsWith(new Subject(T1, "retro", id.value()));
    assertThat(desk.journal.entries())
        .last()
        .returns("retro.worth_counted", line -> line.verb())
        .returns(java.util.Map.of(), line -> line.details());
  }

  @Test
  void after_its_time_no_answer_is_taken_whether_it_was_counted_yet_or_not() {
    var id = held();
    desk.clock.set(THURSDAY_FIVE);
    assertThat(answer.answer(id, CY, new Score(5))).isEqualTo(new AnswerWorth.Outcome.Over());

    closeQuestion();
    assertThat(answer.answer(id, CY, new Score(5))).isEqualTo(new AnswerWorth.Outcome.Over());
  }

  @Test
  void waking_twice_counts_once() {
    held();
    closeQuestion();
    var staled = desk.surfaces.staled().size();

    closeQuestion();

    assertThat(desk.surfaces.staled()).hasSize(staled);
  }

  private RetroId held() {
    desk.written(BO, FRICTION, "slow builds");
    desk.written(CY, FRICTION, "flaky tests");
    desk.written(DI, FRICTION, "late reviews");
    var id = desk.opened();
    desk.revealed(id);
    close(id);
    return id;
  }

  private void close(RetroId id) {
    desk.acts.close().close(id, ANA, desk.next());
  }

  private void closeQuestion() {
    desk.clock.set(THURSDAY_FIVE);
    wake.wake(ALARM, THURSDAY_FIVE);
  }

  private List<io.plumbline.workspace.MemberId> asked(RetroId id) {
    var subject = new Subject(T1, "retro", id.value());
    return desk.surfaces.shown().stream()
        .filter(surface -> surface.view().equals(AskWorth.VIEW))
        .filter(surface -> surface.subject().equals(subject))
        .map(Surface::place)
        .map(place -> ((Place.ToMember) place).member())
        .toList();
  }
}
