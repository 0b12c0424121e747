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

import io.plumbline.journal.Entry;
import io.plumbline.schedule.AlarmKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.Person;
import io.plumbline.team.Role;
import io.plumbline.team.Roster;
import io.plumbline.team.Team;
import io.plumbline.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A retro over days: deadlines that move it on, and reminders to those who are missing. */
final class SpreadRetroTest {
  private static final Instant WEDNESDAY_THREE = Instant.parse("2026-11-25T14:00:00Z");
  private static final Instant THURSDAY_THREE = Instant.parse("2026-11-26T14:00:00Z");
  private static final Instant FRIDAY_THREE = Instant.parse("2026-11-27T14:00:00Z");
  private static final Instant TUESDAY_THREE = Instant.parse("2026-12-01T14:00:00Z");

  private final RetroDesk desk = new RetroDesk(TEAM);

  @BeforeEach
  void chooseDays() {
    var live = RetroRules.DEFAULT;
    var spread =
        new RetroRules(
            live.columns(),
            live.authors(),
            live.ballot(),
            live.anybodyGroups(),
            new Pace.Spread(3, 1, 1, 2),
            live.usualActions());
    desk.rules.set(Checkout.ID, spread, ANA, MONDAY_THREE);
  }

  @Test
  void it_moves_on_by_itself_at_each_deadline_and_ends_with_the_summary() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();

    desk.passTo(THURSDAY_THREE.minusSeconds(1));
    assertThat(phase(id)).isEqualTo(Retro.Phase.COLLECTING);
    desk.passTo(THURSDAY_THREE);
    assertThat(phase(id)).isEqualTo(Retro.Phase.VOTING);
    desk.passTo(FRIDAY_THREE);
    assertThat(phase(id)).isEqualTo(Retro.Phase.DISCUSSING);
    desk.passTo(TUESDAY_THREE);
    assertThat(desk.retros.find(id).orElseThrow())
        .isInstanceOfSatisfying(
            Retro.Closed.class,
            closed -> assertThat(closed.closed()).isEqualTo(new Turn(null, TUESDAY_THREE)));
    assertThat(desk.surfaces.shown()).extracting(Surface::view).contains("retro.summary");
    assertThat(desk.journal.entries())
        .filteredOn(entry -> entry.verb().equals("retro.revealed"))
        .singleElement()
        .returns(Optional.empty(), Entry::actor);
    assertThat(desk.acts.wake().waiting(Instant.MAX, 9)).isEmpty();
  }

  @Test
  void several_cards_are_grouped_for_a_day_and_then_voted_on_as_they_are() {
    var first = desk.written(CY, FRICTION, "builds");
    var second = desk.written(DI, FRICTION, "slow builds");
    var id = desk.opened();

    desk.passTo(THURSDAY_THREE);
    assertThat(phase(id)).isEqualTo(Retro.Phase.GROUPING);
    assertThat(desk.boards.missing(desk.boards.of(id).orElseThrow())).isEmpty();
    desk.grouped(id, first, second);
    desk.passTo(FRIDAY_THREE);

    assertThat(desk.retros.find(id).orElseThrow())
        .isInstanceOfSatisfying(
            Retro.Voting.class,
            voting -> assertThat(voting.opened()).isEqualTo(new Turn(null, FRIDAY_THREE)));
    assertThat(desk.boards.of(id).orElseThrow().topics()).hasSize(1);
  }

  @Test
  void with_no_card_at_the_deadline_it_waits_and_asks_nobody_again() {
    var id = desk.opened();

    desk.passTo(TUESDAY_THREE);

    assertThat(phase(id)).isEqualTo(Retro.Phase.COLLECTING);
    assertThat(desk.courses.of(id)).get().returns(true, Course::timeIsUp);
    assertThat(desk.acts.wake().waiting(Instant.MAX, 9)).isEmpty();
    desk.written(CY, FRICTION, "late");
    desk.revealed(id);
    assertThat(desk.courses.of(id).orElseThrow().until())
        .isEqualTo(Instant.parse("2026-12-02T14:00:00Z"));
  }

  @Test
  void facilitators_move_on_earlier_and_the_next_deadline_counts_from_there() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.passTo(Instant.parse("2026-11-24T09:00:00Z"));

    desk.revealed(id);

    assertThat(desk.courses.of(id).orElseThrow().until())
        .isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
    assertThat(desk.acts.pace().twoMoreMinutes().give(id, ANA, desk.next()).refusal())
        .contains(new Refusal.Against(Refusal.Rule.TIME_GOES_ON));
  }

  @Test
  void those_who_have_not_written_are_reminded_a_day_before_and_nobody_else() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.acts.finished().toggle(id, BO, desk.next());

    desk.passTo(WEDNESDAY_THREE.minusSeconds(1));
    assertThat(reminded()).isEmpty();
    desk.passTo(WEDNESDAY_THREE.plus(Duration.ofHours(1)));

    assertThat(reminded()).containsExactly(tuple(ANA, "COLLECTING"), tuple(DI, "COLLECTING"));
  }

  @Test
  void where_cards_are_anonymous_a_reminder_says_nothing_of_who_wrote_one() {
    var named = desk.rules.of(Checkout.ID);
    var nameless =
        new RetroRules(
            named.columns(),
            RetroRules.Authors.ANONYMOUS,
            named.ballot(),
            named.anybodyGroups(),
            named.pace(),
            named.usualActions());
    desk.rules.set(Checkout.ID, nameless, ANA, MONDAY_THREE);
    var id = desk.opened();
    desk.written(CY, FRICTION, "builds");
    desk.acts.finished().toggle(id, BO, desk.next());

    desk.passTo(WEDNESDAY_THREE.plus(Duration.ofHours(1)));

    assertThat(reminded())
        .containsExactly(
            tuple(ANA, "COLLECTING"), tuple(CY, "COLLECTING"), tuple(DI, "COLLECTING"));
  }

  @Test
  void those_who_have_not_voted_are_reminded_half_way_through_a_single_day() {
    var topic = desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    desk.revealed(id);
    desk.voted(id, CY, topic);

    desk.passTo(Instant.parse("2026-11-24T10:00:00Z"));

    assertThat(reminded())
        .containsExactly(tuple(ANA, "VOTING"), tuple(BO, "VOTING"), tuple(DI, "VOTING"));
    assertThat(desk.boards.missing(desk.boards.of(id).orElseThrow())).containsExactly(ANA, BO, DI);
  }

  @Test
  void each_is_reminded_where_they_live_and_whoever_wrote_meanwhile_is_not() {
    lives(DI, "America/Los_Angeles");
    lives(CY, "America/Los_Angeles");
    desk.opened();

    desk.passTo(WEDNESDAY_THREE);
    assertThat(reminded()).containsExactly(tuple(ANA, "COLLECTING"), tuple(BO, "COLLECTING"));
    desk.written(CY, FRICTION, "just in time");
    desk.passTo(Instant.parse("2026-11-25T17:00:00Z"));

    assertThat(reminded())
        .containsExactly(
            tuple(ANA, "COLLECTING"), tuple(BO, "COLLECTING"), tuple(DI, "COLLECTING"));
  }

  @Test
  void after_a_downtime_over_the_deadline_nobody_is_reminded_and_no_phase_is_skipped() {
    desk.written(CY, FRICTION, "builds");
    var id = desk.opened();
    var key = new AlarmKey("retro", T1, id.value());
    var wayLater = Instant.parse("2026-12-07T09:00:00Z");
    desk.clock.set(wayLater);

    desk.acts.wake().wake(key, wayLater);

    assertThat(reminded()).isEmpty();
    assertThat(phase(id)).isEqualTo(Retro.Phase.VOTING);
    assertThat(desk.courses.of(id).orElseThrow().until())
        .as("people get their day to vote")
        .isEqualTo(Instant.parse("2026-12-08T09:00:00Z"));
  }

  @Test
  void whoever_has_left_is_not_written_to() {
    desk.people.with(new Person(DI, "Di", ZoneId.of("Europe/Berlin"), false, false, false));
    desk.opened();

    desk.passTo(WEDNESDAY_THREE);

    assertThat(reminded()).extracting(each -> each.toList().get(0)).containsExactly(ANA, BO, CY);
  }

  /** Whoever is not reminded has written: of an anonymous card nobody may know that. */
  @Test
  void whose_only_card_is_an_anonymous_one_of_earlier_is_reminded_as_the_others() {
    desk.withoutNames();
    desk.written(CY, FRICTION, "builds");
    chooseDays();
    desk.written(DI, FRICTION, "tests");
    var id = desk.opened();

    assertThat(desk.boards.missing(desk.boards.of(id).orElseThrow())).containsExactly(ANA, BO, CY);
    desk.passTo(WEDNESDAY_THREE);

    assertThat(reminded()).extracting(each -> each.toList().get(0)).containsExactly(ANA, BO, CY);
  }

  @Test
  void nobody_waits_for_an_observer() {
    var roster = new HashMap<>(TEAM.roster().members());
    roster.put(Role.OBSERVER, List.of(Checkout.STRANGER));
    var watched =
        new RetroDesk(
            new Team(
                TEAM.id(),
                TEAM.name(),
                TEAM.channel(),
                new Roster(roster),
                TEAM.calendar(),
                TEAM.sprints(),
                TEAM.rhythms(),
                1));
    var id = watched.opened();

    assertThat(watched.boards.missing(watched.boards.of(id).orElseThrow()))
        .containsExactly(ANA, BO, CY, DI);
  }

  private void lives(MemberId member, String zone) {
    desk.people.with(new Person(member, "x", ZoneId.of(zone), true, false, false));
  }

  private Retro.Phase phase(RetroId id) {
    return desk.retros.find(id).orElseThrow().phase();
  }

  private List<Tuple> reminded() {
    return desk.surfaces.shown().stream()
        .filter(surface -> surface.view().equals("retro.reminder"))
        .map(surface -> tuple(((Place.ToMember) surface.place()).member(), surface.key()))
        .toList();
  }
}
