package io.plumbline.action;

import static io.plumbline.action.ActionWorld.FRIDAY;
import static io.plumbline.action.ActionWorld.MONDAY;
import static io.plumbline.action.ActionWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.action.ChangeAction.Outcome;
import io.plumbline.journal.Entry;
import io.plumbline.surface.Subject;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangeActionTest {
  private static final MemberId NOOR = new MemberId("UNOOR");

  private final ActionWorld world = new ActionWorld();
  private final Action action = world.agreed("Split the build", FRIDAY);

  @Test
  void an_owner_marks_it_as_done_with_or_without_a_word() {
    assertThat(world.change(action, new Deed.Done(""), ELI)).isInstanceOf(Outcome.Changed.class);

    var done = world.now(action);
    assertThat(done.state()).isEqualTo(Action.State.DONE);
    assertThat(done.closedAt()).contains(MONDAY_TEN);
    assertThat(done.closed()).contains(new Action.Closing(ELI, MONDAY_TEN, ""));
    assertThat(world.isAsleep(action)).isTrue();
    assertThat(world.alarms).isEmpty();
    assertThat(world.journal.entries()).extracting(Entry::verb).containsExactly("action.done");
    assertThat(world.surfaces.staled()).contains(new Subject(TestTeams.WORKSPACE, "action", 1));
    assertThat(world.surfaces.staledHomes()).contains(ELI);
  }

  @Test
  void who_drops_it_says_why() {
    assertThat(world.change(action, new Deed.Drop(" \u200b "), ELI))
        .isEqualTo(new Outcome.Flawed(Set.of(Deed.Flaw.WHY_MISSING)));
    assertThat(world.now(action).isOpen()).isTrue();

    world.change(action, new Deed.Drop("The build is gone"), LUIS);

    assertThat(world.now(action).state()).isEqualTo(Action.State.DROPPED);
    assertThat(world.now(action).closed().orElseThrow().why()).isEqualTo("The build is gone");
  }

  @Test
  void a_moved_day_and_each_day_before_it_are_kept() {
    world.change(action, new Deed.Move(FRIDAY.plusDays(3), "waiting for the runner"), ELI);
    world.change(world.now(action), new Deed.Move(FRIDAY.plusDays(7), "still waiting"), LENA);

    assertThat(world.now(action).due()).isEqualTo(FRIDAY.plusDays(7));
    assertThat(world.now(action).isOpen()).isTrue();
    assertThat(world.actions.changes(action.ref()))
        .extracting(ActionChange::by, change -> change.before().due(), ActionChange::why)
        .containsExactly(
            tuple(ELI, FRIDAY, "waiting for the runner"),
            tuple(LENA, FRIDAY.plusDays(3), "still waiting"));
  }

  @Test
  void no_action_moves_into_the_past_or_too_far_or_nowhere() {
    assertThat(move(MONDAY.minusDays(1), "why")).containsExactly(Deed.Flaw.DUE_PAST);
    assertThat(move(MONDAY.plusYears(3), "why")).containsExactly(Deed.Flaw.DUE_TOO_FAR);
    assertThat(move(FRIDAY, "why")).containsExactly(Deed.Flaw.DUE_AS_BEFORE);
    assertThat(move(MONDAY.minusDays(1), ""))
        .containsExactlyInAnyOrder(Deed.Flaw.DUE_PAST, Deed.Flaw.WHY_MISSING);
    assertThat(move(MONDAY.plusDays(1), "x".repeat(301))).containsExactly(Deed.Flaw.WHY_TOO_LONG);
    assertThat(world.now(action)).isEqualTo(action);
    assertThat(world.change(action, new Deed.Move(MONDAY, "today then"), ELI))
        .isInstanceOf(Outcome.Changed.class);
  }

  private Set<Deed.Flaw> move(LocalDate due, String why) {
    return ((Outcome.Flawed) world.change(action, new Deed.Move(due, why), ELI)).flaws();
  }

  @Test
  void it_is_said_in_other_words_and_the_board_it_came_from_follows() {
    world.change(action, new Deed.Reword("Split the build in two"), ELI);

    assertThat(world.now(action).what()).isEqualTo("Split the build in two");
    assertThat(world.now(action).terms().hasOwnerAndDayOf(action.terms())).isTrue();
    assertThat(world.surfaces.staled())
        .contains(new Subject(TestTeams.WORKSPACE, action.origin().ritual(), action.origin().id()));
    assertThat(world.journal.entries()).extracting(Entry::verb).containsExactly("action.reworded");
    assertThat(world.change(action, new Deed.Reword("Split it"), LENA))
        .isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void it_always_says_something_of_a_length_that_can_be_read() {
    assertThat(reword(" \u200b ")).containsExactly(Deed.Flaw.WHAT_MISSING);
    assertThat(reword("x".repeat(301))).containsExactly(Deed.Flaw.WHAT_TOO_LONG);
    assertThat(reword(" Split the build ")).containsExactly(Deed.Flaw.WHAT_AS_BEFORE);
    assertThat(world.now(action)).isEqualTo(action);
  }

  private Set<Deed.Flaw> reword(String what) {
    return ((Outcome.Flawed) world.change(action, new Deed.Reword(what), ELI)).flaws();
  }

  @Test
  void it_is_handed_to_somebody_of_the_team_who_is_told() {
    assertThat(world.change(action, new Deed.HandOver(NOOR, ""), ELI))
        .isEqualTo(new Outcome.Flawed(Set.of(Deed.Flaw.OWNER_NOT_IN_TEAM)));
    assertThat(world.change(action, new Deed.HandOver(ELI, ""), ELI))
        .isEqualTo(new Outcome.Flawed(Set.of(Deed.Flaw.OWNER_AS_BEFORE)));

    world.change(action, new Deed.HandOver(LUIS, "you know the runner"), ELI);

    assertThat(world.now(action).owner()).isEqualTo(LUIS);
    assertThat(world.reminders(LUIS)).containsExactly("handed-1");
    assertThat(world.surfaces.staledHomes()).contains(ELI, LUIS);
  }

  @Test
  void who_takes_it_over_themselves_needs_no_message() {
    world.change(action, new Deed.HandOver(LUIS, ""), LUIS);

    assertThat(world.reminders(LUIS)).isEmpty();
  }

  @Test
  void its_owner_and_those_who_run_rituals_may_and_nobody_else() {
    var others = world.agreed("Write the runbook", LENA, FRIDAY);

    assertThat(world.change(others, new Deed.Done(""), ELI))
        .isEqualTo(new Outcome.NotAllowed(others, world.team));
    assertThat(world.change(others, new Deed.Done(""), NOOR))
        .isInstanceOf(Outcome.NotAllowed.class);
    assertThat(world.now(others).isOpen()).isTrue();
    assertThat(world.change(others, new Deed.Done(""), PRIYA)).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void a_second_press_has_no_effect_and_learns_of_the_first() {
    var key = world.next();
    world.changeAction.change(action.ref(), 0, new Deed.Done("built"), ELI, key);
    world.clock.advance(Duration.ofSeconds(2));

    var again = world.changeAction.change(action.ref(), 0, new Deed.Done("built"), ELI, key);

    var overtaken = (Outcome.Overtaken) again;
    assertThat(overtaken.last().by()).isEqualTo(ELI);
    assertThat(overtaken.last().at()).isEqualTo(MONDAY_TEN);
    assertThat(world.actions.changes(action.ref())).hasSize(1);
    assertThat(world.journal.entries()).hasSize(1);
  }

  @Test
  void a_repeated_move_moves_once() {
    var key = world.next();
    var deed = new Deed.Move(FRIDAY.plusDays(3), "late");
    world.changeAction.change(action.ref(), 0, deed, ELI, key);

    assertThat(world.changeAction.change(action.ref(), 0, deed, ELI, key))
        .isInstanceOf(Outcome.Overtaken.class);
    assertThat(world.now(action).version()).isEqualTo(1);
  }

  @Test
  void of_two_who_saw_the_same_action_the_first_wins_and_the_second_learns_who() {
    world.change(action, new Deed.Move(FRIDAY.plusDays(3), "late"), LENA);

    for (Deed second :
        Set.of(new Deed.Move(FRIDAY.plusDays(4), "later"), new Deed.HandOver(LUIS, ""))) {
      var outcome = (Outcome.Overtaken) world.change(action, second, ELI);
      assertThat(outcome.last().by()).isEqualTo(LENA);
      assertThat(outcome.now().due()).isEqualTo(FRIDAY.plusDays(3));
    }
    assertThat(world.change(action, new Deed.Done(""), ELI))
        .as("done is done, whatever its day")
        .isInstanceOf(Outcome.Changed.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_closed_stays_closed(boolean done) {
    world.change(action, done ? new Deed.Done("") : new Deed.Drop("no need"), LENA);

    for (Deed deed : Set.of(new Deed.Done(""), new Deed.Drop("x"), new Deed.Move(FRIDAY, "x"))) {
      assertThat(world.change(world.now(action), deed, ELI)).isInstanceOf(Outcome.Overtaken.class);
    }
    assertThat(world.actions.changes(action.ref())).hasSize(1);
  }

  @Test
  void an_unknown_action_is_gone() {
    assertThat(
            world.changeAction.change(
                ActionWorld.unknown(), 0, new Deed.Done(""), ELI, world.next()))
        .isEqualTo(new Outcome.Gone());
  }
}
