package io.plumbline.oneonone;

import static io.plumbline.oneonone.OneOnOneWorld.FIRST;
import static io.plumbline.oneonone.OneOnOneWorld.MONDAY_TEN;
import static io.plumbline.oneonone.OneOnOneWorld.NEXT_TUESDAY;
import static io.plumbline.oneonone.OneOnOneWorld.SECOND;
import static io.plumbline.oneonone.OneOnOneWorld.TUESDAY_TEN;
import static io.plumbline.testing.Outcomes.done;
import static io.plumbline.testing.Outcomes.refused;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oneonone.OneOnOne.State;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.team.Absence;
import io.plumbline.testing.OnDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked for topics where people come and go, and how long a summary takes words. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class WhomToAskContract extends OnDatabase {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private OneOnOneWorld world;

  @BeforeEach
  void begin() {
    world = new OneOnOneWorld(database);
  }

  @Test
  void with_the_talk_at_hand_nobody_is_asked() {
    world.clock.set(TUESDAY_TEN.minusSeconds(120));
    var talk = world.prepared();

    world.wakeAt(TUESDAY_TEN.minusSeconds(120));

    assertThat(asked(talk)).isEmpty();
    assertThat(states(talk)).containsOnly(Asking.State.TOO_LATE);
  }

  @Test
  void who_is_back_on_the_day_is_asked_as_it_begins() {
    isAwayUntil(TUESDAY);
    var talk = world.prepared();

    world.wakeAt(MONDAY_TEN);
    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA));
    world.wakeAt(Instant.parse("2026-11-24T07:59:00Z"));
    assertThat(asked(talk)).hasSize(1);
    world.wakeAt(Instant.parse("2026-11-24T08:00:00Z"));

    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA), new Place.ToMember(LENA));
  }

  @Test
  void who_comes_back_earlier_than_they_said_is_asked_within_the_hour() {
    isAwayUntil(TUESDAY.plusDays(6));
    var talk = world.prepared();
    world.wakeAt(MONDAY_TEN);
    assertThat(states(talk)).containsExactly(Asking.State.ASKED, Asking.State.AWAY);

    world.absences.end(WORKSPACE, LENA);
    world.wakeAt(MONDAY_TEN.plusSeconds(3600));

    assertThat(asked(talk)).contains(new Place.ToMember(LENA));
    assertThat(states(talk)).containsOnly(Asking.State.ASKED);
  }

  @Test
  void one_that_is_moved_to_when_both_are_there_asks_who_was_away() {
    isAwayUntil(TUESDAY.plusDays(1));
    var talk = world.prepared();
    world.wakeAt(MONDAY_TEN);
    assertThat(states(talk)).containsExactly(Asking.State.ASKED, Asking.State.AWAY);

    var thursday = TUESDAY_TEN.plusSeconds(2 * 86_400);
    world.plan.put(FIRST, thursday);
    world.prepare.changed(world.team(), FIRST, thursday, MONDAY_TEN.plusSeconds(60));
    world.wakeAt(MONDAY_TEN.plusSeconds(60));
    assertThat(states(talk)).containsExactly(Asking.State.ASKED, Asking.State.TO_ASK);
    world.wakeAt(Instant.parse("2026-11-25T08:00:00Z"));

    assertThat(asked(talk)).containsExactly(new Place.ToMember(PRIYA), new Place.ToMember(LENA));
  }

  // ---- the summary

  @Test
  void the_summary_before_is_drawn_again_as_the_next_one_begins() {
    var first = world.ends(world.opened(), PRIYA);
    assertThat(world.shelves.takesWords(first)).isTrue();
    int drawn = draws(first);

    var second = world.opened(SECOND, NEXT_TUESDAY);

    assertThat(world.shelves.takesWords(first)).isFalse();
    assertThat(world.shelves.takesWords(second)).isTrue();
    assertThat(draws(first)).isGreaterThan(drawn);
  }

  @Test
  void the_summary_before_takes_words_again_where_the_two_did_not_meet_after_all() {
    var first = world.ends(world.opened(), PRIYA);
    var second = world.opened(SECOND, NEXT_TUESDAY);
    assertThat(refused(world.notes(first, LENA, "Too late"))).isEqualTo(Refusal.LONG_OVER);
    int drawn = draws(first);

    done(world.acts.end().met(second.id(), false, LENA, world.next()));

    done(world.notes(first, LENA, "In time"));
    assertThat(draws(first)).isGreaterThan(drawn + 1);
    assertThat(refused(world.notes(second, LENA, "Nothing to note"))).isEqualTo(Refusal.NOT_OPEN);
  }

  @Test
  void one_that_never_began_keeps_no_words_from_the_summary_before() {
    var first = world.ends(world.opened(), PRIYA);
    world.prepare.prepare(world.team(), SECOND, NEXT_TUESDAY, world.clock.instant());
    var second = world.shelves.talks().at(world.pair(), SECOND).orElseThrow();
    isAwayUntil(LocalDate.of(2026, 12, 4));

    world.opened(SECOND, NEXT_TUESDAY);

    assertThat(world.now(second).state()).isEqualTo(State.NOT_HELD);
    done(world.notes(first, LENA, "Still in time"));
  }

  // ---- words for the above

  private void isAwayUntil(LocalDate back) {
    world.absences.set(WORKSPACE, new Absence(LENA, back, null));
  }

  private List<Place> asked(OneOnOne talk) {
    return world.places(Trail.TOPICS_VIEW, talk);
  }

  private List<Asking.State> states(OneOnOne talk) {
    return world.shelves.talks().askings(talk).stream().map(Asking::state).toList();
  }

  private int draws(OneOnOne talk) {
    var subject = new Subject(WORKSPACE, Trail.KIND, talk.id().value());
    return (int) world.surfaces.staled().stream().filter(subject::equals).count();
  }
}
