package io.plumbline.action.store;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.action.Action;
import io.plumbline.action.ActionChange;
import io.plumbline.action.ActionDraft;
import io.plumbline.action.ActionId;
import io.plumbline.action.Deed;
import io.plumbline.action.Departure;
import io.plumbline.action.Departures;
import io.plumbline.action.KeptActions;
import io.plumbline.action.Origin;
import io.plumbline.action.Reminder;
import io.plumbline.action.Reminding;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store of actions does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ActionsContract {
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("T2");

  abstract KeptActions actions();

  abstract Departures departures();

  abstract TeamId newTeam();

  @Test
  void a_new_action_is_open_and_wants_to_be_woken_at_once() {
    var action = add(newTeam(), "a", FRIDAY);

    assertThat(actions().find(action.ref())).contains(action);
    assertThat(actions().hold(action.ref())).contains(new Reminding(action, NOW, null));
    assertThat(actions().waiting(NOW, 10)).extracting(Waiting::at).containsExactly(NOW);
    assertThat(actions().waiting(NOW.minusSeconds(1), 10)).isEmpty();
    assertThat(actions().find(new ActionId(ELSEWHERE, action.id()))).isEmpty();
    assertThat(actions().changes(action.ref())).isEmpty();
  }

  @Test
  void what_happens_is_kept_in_its_order() {
    var first = add(newTeam(), "a", FRIDAY);
    actions().reminded(first.ref(), Reminder.SOON);

    var moved = change(first, new Deed.Move(FRIDAY.plusDays(7), "late"), 60);
    assertThat(actions().hold(first.ref()))
        .contains(new Reminding(moved, NOW.plusSeconds(60), null));
    var handed = change(moved, new Deed.HandOver(LUIS, "über"), 120);
    var done = change(handed, new Deed.Done(""), 180);

    assertThat(actions().find(first.ref())).contains(done);
    assertThat(done.closedAt()).contains(NOW.plusSeconds(180));
    assertThat(actions().waiting(Instant.parse("2030-01-01T00:00:00Z"), 10)).isEmpty();
    assertThat(actions().changes(first.ref()))
        .extracting(ActionChange::kind)
        .containsExactly(
            ActionChange.Kind.MOVED, ActionChange.Kind.HANDED_OVER, ActionChange.Kind.DONE);
    assertThat(actions().changes(first.ref()).get(1))
        .isEqualTo(
            new ActionChange(
                ActionChange.Kind.HANDED_OVER,
                LENA,
                NOW.plusSeconds(120),
                "über",
                moved.terms(),
                handed.terms()));
  }

  @Test
  void other_words_leave_its_reminders_as_they_are_and_the_words_before_stay() {
    var first = add(newTeam(), "Split teh build", FRIDAY);
    actions().reminded(first.ref(), Reminder.SOON);

    var said = change(first, new Deed.Reword("Split the build"), 60);

    assertThat(said.what()).isEqualTo("Split the build");
    assertThat(actions().hold(first.ref())).contains(new Reminding(said, NOW, Reminder.SOON));
    assertThat(actions().changes(first.ref()))
        .extracting(change -> change.before().what(), change -> change.after().what())
        .containsExactly(tuple("Split teh build", "Split the build"));
  }

  @Test
  void a_change_of_an_action_that_has_moved_on_is_a_fault() {
    var action = add(newTeam(), "a", FRIDAY);
    change(action, new Deed.Done(""), 60);

    assertThatThrownBy(() -> change(action, new Deed.Drop("no"), 120))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void open_and_closed_ones_come_back_in_their_order() {
    var team = newTeam();
    var later = add(team, "later", FRIDAY.plusDays(7));
    var sooner = add(team, "sooner", FRIDAY);
    var done = change(add(team, "done", FRIDAY.minusDays(7)), new Deed.Done(""), 60);
    var dropped = change(add(team, "dropped", FRIDAY), new Deed.Drop("no need"), 120);

    assertThat(actions().openOf(team)).containsExactly(sooner, later);
    assertThat(actions().openOf(team, ELI)).containsExactly(sooner, later);
    assertThat(actions().openOf(team, LUIS)).isEmpty();
    assertThat(actions().openOf(team.workspace(), ELI)).containsExactly(sooner, later);
    assertThat(actions().openOf(ELSEWHERE, ELI)).isEmpty();
    assertThat(actions().closedOf(team, 10)).containsExactly(dropped, done);
    assertThat(actions().closedOf(team, 1)).containsExactly(dropped);
    assertThat(between(team, 60, 120)).containsExactly(done);
    assertThat(between(team, 61, 121)).containsExactly(dropped);
    assertThat(between(team, 0, 1000)).containsExactly(done, dropped);
    assertThat(actions().openOf(newTeam())).isEmpty();
  }

  private List<Action> between(TeamId team, int from, int until) {
    return actions().closedBetween(team, NOW.plusSeconds(from), NOW.plusSeconds(until));
  }

  @Test
  void each_is_woken_when_it_wants_to_be() {
    var team = newTeam();
    var one = add(team, "one", FRIDAY);
    var two = add(team, "two", FRIDAY);
    var done = change(add(team, "done", FRIDAY), new Deed.Done(""), 60);
    var asleep = add(newTeam(), "of others", FRIDAY);
    actions().letSleep(asleep.ref());
    actions().wakeAt(one.ref(), NOW.plusSeconds(300));

    assertThat(actions().waiting(NOW.plusSeconds(300), 10))
        .extracting(waiting -> waiting.key().id())
        .containsExactly(two.id(), one.id());
    actions().reminded(one.ref(), Reminder.DUE);
    assertThat(actions().hold(one.ref())).contains(new Reminding(one, NOW, Reminder.DUE));

    actions().wakeAll(team, NOW.plusSeconds(500));
    assertThat(actions().waiting(NOW.plusSeconds(499), 10)).isEmpty();
    assertThat(actions().waiting(NOW.plusSeconds(500), 10))
        .extracting(waiting -> waiting.key().id())
        .containsExactly(one.id(), two.id())
        .doesNotContain(done.id());
    assertThat(actions().waiting(NOW.plusSeconds(500), 1)).hasSize(1);
  }

  @Test
  void a_departure_is_noticed_once_for_a_while_and_keeps_what_it_left() {
    var team = newTeam();
    var later = add(team, "later", FRIDAY.plusDays(7));
    var sooner = add(team, "sooner", FRIDAY);
    var departure = departures().noticed(team, ELI, NOW.minus(Duration.ofDays(1)), NOW);
    departures().want(departure, later);
    departures().want(departure, later);
    departures().want(departure, sooner);

    assertThat(departures().find(team.workspace(), departure.id())).contains(departure);
    assertThat(departures().find(ELSEWHERE, departure.id())).isEmpty();
    assertThat(departures().wanted(departure)).containsExactly(sooner, later);
    assertThat(departures().wanting(sooner)).contains(departure);
    assertThat(noticedAfter(team, Duration.ofHours(23))).isEqualTo(departure);
    var second = noticedAfter(team, Duration.ofHours(25));
    assertThat(second.id()).isNotEqualTo(departure.id());
    assertThat(departures().noticed(team, LUIS, NOW.minusSeconds(1), NOW).member()).isEqualTo(LUIS);

    var handed = change(sooner, new Deed.HandOver(LUIS, ""), 60);
    assertThat(departures().wanting(handed)).isEmpty();
    assertThat(departures().of(handed.ref())).containsExactly(departure);
    assertThat(departures().wanted(departure)).containsExactly(handed, later);
    departures().unwant(departure, later);
    assertThat(departures().wanted(departure)).containsExactly(handed);
    assertThat(departures().of(later.ref())).isEmpty();
  }

  private Departure noticedAfter(TeamId team, Duration passed) {
    var now = NOW.plus(passed);
    return departures().noticed(team, ELI, now.minus(Duration.ofDays(1)), now);
  }

  Action add(TeamId team, String what, LocalDate due) {
    return actions().add(team, new Origin("retro", 1), new ActionDraft(what, ELI, due), LENA, NOW);
  }

  private Action change(Action before, Deed deed, int afterSeconds) {
    var at = NOW.plusSeconds(afterSeconds);
    var now = deed.applied(before, LENA, at);
    actions()
        .change(
            now, new ActionChange(deed.kind(), LENA, at, deed.why(), before.terms(), now.terms()));
    return now;
  }
}
