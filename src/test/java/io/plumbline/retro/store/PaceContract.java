package io.plumbline.retro.store;

import static io.plumbline.retro.Checkout.ANA;
import static io.plumbline.retro.Checkout.BO;
import static io.plumbline.retro.Checkout.CHANNEL;
import static io.plumbline.retro.Checkout.CY;
import static io.plumbline.retro.Checkout.MONDAY_THREE;
import static io.plumbline.retro.Columns.FRICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.action.Origin;
import io.plumbline.retro.Author;
import io.plumbline.retro.Card;
import io.plumbline.retro.CardId;
import io.plumbline.retro.CardText;
import io.plumbline.retro.Checkout;
import io.plumbline.retro.Course;
import io.plumbline.retro.Courses;
import io.plumbline.retro.Facilitators.Handover;
import io.plumbline.retro.LastTimes.Said;
import io.plumbline.retro.LastTimes.Verdict;
import io.plumbline.retro.Opening;
import io.plumbline.retro.PaceShelves;
import io.plumbline.retro.Parking.Parked;
import io.plumbline.retro.RecordEntry;
import io.plumbline.retro.RetroActs.Shelves;
import io.plumbline.retro.RetroId;
import io.plumbline.retro.Retros;
import io.plumbline.retro.Turn;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.schedule.Wakeable.Waiting;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the pace of retros is kept in; run on each database and on the fakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PaceContract {
  abstract Retros retros();

  abstract Shelves shelves();

  abstract Courses courses();

  abstract PaceShelves pace();

  /** A team that is there; a new one with each call. */
  abstract TeamId newTeam();

  @Test
  void a_course_comes_back_as_it_was_last_kept() {
    var id = opened(newTeam());
    var until = MONDAY_THREE.plusSeconds(300);
    var end = MONDAY_THREE.plusSeconds(3600);
    var first = new Course(true, MONDAY_THREE, until, end, false, until);
    var second = new Course(false, until, end, end, true, null);

    assertThat(courses().of(id)).isEmpty();
    courses().set(id, first);
    assertThat(courses().of(id)).contains(first);
    courses().set(id, second);
    assertThat(courses().of(id)).contains(second);
    assertThat(courses().of(new RetroId(new WorkspaceId("T2"), id.value()))).isEmpty();
  }

  @Test
  void a_retro_waits_until_it_was_looked_at() {
    var id = opened(newTeam());
    var until = MONDAY_THREE.plusSeconds(300);
    var waiting = new Waiting(new AlarmKey("retro", id.workspace(), id.value()), until);
    courses().set(id, new Course(false, MONDAY_THREE, until, until, false, until));

    assertThat(courses().waiting(until.minusSeconds(1), 1000)).doesNotContain(waiting);
    assertThat(courses().waiting(until, 1000)).contains(waiting);
    courses().set(id, new Course(false, MONDAY_THREE, until, until, true, null));
    assertThat(courses().waiting(until, 1000)).doesNotContain(waiting);
  }

  @Test
  void the_last_one_named_facilitates_and_has_had_the_turn() {
    var team = newTeam();
    var id = opened(team);
    assertThat(pace().facilitators().of(id)).isEmpty();

    pace().facilitators().name(id, ANA, null, MONDAY_THREE);
    long number = pace().facilitators().name(id, BO, ANA, MONDAY_THREE.plusSeconds(60));

    assertThat(pace().facilitators().of(id)).contains(BO);
    assertThat(pace().facilitators().handover(id, number)).contains(new Handover(BO, ANA));
    assertThat(pace().facilitators().handover(opened(newTeam()), number)).isEmpty();
    assertThat(pace().facilitators().lastTurns(team))
        .isEqualTo(Map.of(BO, MONDAY_THREE.plusSeconds(60)));
    assertThat(pace().facilitators().lastTurns(newTeam())).isEmpty();
  }

  @Test
  void what_was_said_of_an_action_is_kept_for_the_retro_and_the_newest_word_counts() {
    var team = newTeam();
    var id = opened(team);
    long action =
        shelves()
            .actions()
            .add(team, new Origin("retro", 1), Checkout.action("Cache it"), ANA, MONDAY_THREE)
            .id();
    var still = new Said(Verdict.STILL_ON, ANA, MONDAY_THREE);
    var done = new Said(Verdict.DONE, CY, MONDAY_THREE.plusSeconds(5));

    pace().lastTimes().say(id, action, still);
    assertThat(pace().lastTimes().in(id)).isEqualTo(Map.of(action, still));
    pace().lastTimes().say(id, action, done);

    assertThat(pace().lastTimes().in(id)).isEqualTo(Map.of(action, done));
    assertThat(pace().lastTimes().in(opened(newTeam()))).isEmpty();
  }

  @Test
  void topics_are_parked_in_order_taken_up_and_parked_again() {
    var team = newTeam();
    var a = card(team, "a");
    var b = card(team, "b");
    var id = opened(team);

    pace().parking().park(id, a);
    pace().parking().park(id, b);
    pace().parking().turnTo(id, a);
    pace().parking().turnTo(id, a);
    assertThat(pace().parking().beenOn(id)).containsExactly(a);
    assertThat(pace().parking().in(id)).containsExactly(new Parked(a, true), new Parked(b, false));
    pace().parking().park(id, a);

    assertThat(pace().parking().in(id)).containsExactly(new Parked(b, false), new Parked(a, false));
  }

  @Test
  void cards_that_are_carried_over_wait_as_they_were_and_say_where_they_come_from() {
    var team = newTeam();
    var parked = card(team, "parked");
    card(team, "talked about");
    var first = retros().open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).orElseThrow();
    shelves().cards().reveal(team, first.id());
    retros().move(first, first.close(new Turn(ANA, MONDAY_THREE)));

    shelves().cards().carryOver(first.id(), List.of(parked));
    shelves().cards().carryOver(first.id(), List.of());

    assertThat(shelves().cards().waitingOf(team, CY))
        .extracting(Card::text)
        .containsExactly("parked");
    assertThat(shelves().cards().in(first.id())).hasSize(2);
    var second = opened(team);
    shelves().cards().reveal(team, second);
    var again = shelves().cards().in(second).get(0).id();
    assertThat(shelves().cards().carriedInto(second)).containsOnlyKeys(again);
    assertThat(shelves().cards().carriedInto(first.id())).isEmpty();
  }

  @Test
  void an_anonymous_card_and_one_from_the_record_are_carried_over_as_such() {
    var team = newTeam();
    var cards = shelves().cards();
    var day = MONDAY_THREE.truncatedTo(ChronoUnit.DAYS);
    cards.addAnonymous(team, CY, Checkout.card(FRICTION, "nameless"), day);
    var entry =
        new RecordEntry(
            "surprise/1", RecordEntry.Kind.SURPRISE, new CardText("down"), MONDAY_THREE, null);
    var first = retros().open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).orElseThrow();
    cards.reveal(team, first.id());
    cards.addFromRecord(team, first.id(), entry);
    retros().move(first, first.close(new Turn(ANA, MONDAY_THREE)));
    cards.carryOver(first.id(), cards.in(first.id()).stream().map(Card::id).toList());

    assertThat(cards.waitingOf(team, CY)).isEmpty();
    assertThat(cards.waitingByColumn(team)).isEqualTo(Map.of(FRICTION, 1, RecordEntry.COLUMN, 1));
    var second = opened(team);
    assertThat(cards.reveal(team, second)).isEqualTo(2);
    assertThat(cards.addFromRecord(team, second, entry)).isFalse();

    var shown = cards.in(second);
    assertThat(shown)
        .extracting(Card::text, Card::author, Card::addedAt)
        .containsExactlyInAnyOrder(
            tuple("nameless", new Author.Anonymous(), day),
            tuple("down", new Author.FromRecord(RecordEntry.Kind.SURPRISE), MONDAY_THREE));
    assertThat(cards.carriedInto(second).keySet())
        .hasSameElementsAs(shown.stream().map(Card::id).toList());
  }

  private RetroId opened(TeamId team) {
    return retros().open(new Opening(team, CHANNEL, MONDAY_THREE, ANA)).orElseThrow().id();
  }

  private CardId card(TeamId team, String text) {
    return shelves().cards().add(team, CY, Checkout.card(FRICTION, text), MONDAY_THREE).id();
  }
}
