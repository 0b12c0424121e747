package io.plumbline.app;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.slack.Rendered;
import io.plumbline.slack.SurfaceRenderer;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.Absence;
import io.plumbline.team.Person;
import io.plumbline.testing.FakeAbsences;
import io.plumbline.testing.FakePeople;
import io.plumbline.testing.FakeTeams;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checkout works from 09:00 to 17:00, Monday to Friday; Lena in Berlin, Eli in New York. */
final class WithinHoursTest {
  private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");

  private final FakePeople people = FakePeople.ofCheckout();
  private final FakeAbsences absences = new FakeAbsences();
  private final FakeTeams teams = new FakeTeams().with(TestTeams.checkout());
  private final WithinHours hours = new WithinHours(List.of(new Answer()), teams, people, absences);

  WithinHoursTest() {
    people.with(new Person(ELI, "Eli", ZoneId.of("America/New_York"), true, false, false));
  }

  @Test
  void a_prompt_waits_for_the_day_where_the_person_lives() {
    assertThat(held(LENA, "2026-11-23T09:00:00Z")).isEmpty();
    assertThat(held(ELI, "2026-11-23T09:00:00Z")).contains(Instant.parse("2026-11-23T14:00:00Z"));
    assertThat(held(ELI, "2026-11-23T14:00:00Z")).isEmpty();
    assertThat(held(LENA, "2026-11-27T16:00:00Z")).contains(Instant.parse("2026-11-30T08:00:00Z"));
    assertThat(held(LENA, "2026-12-25T09:00:00Z")).contains(Instant.parse("2026-12-28T08:00:00Z"));
  }

  @Test
  void who_is_away_hears_on_the_day_they_are_back() {
    absences.set(WORKSPACE, new Absence(LENA, LocalDate.of(2026, 12, 5), null));

    assertThat(hours.heldUntil(prompt("x.prompt", LENA), MONDAY_TEN))
        .contains(Instant.parse("2026-12-07T08:00:00Z"));
    absences.end(WORKSPACE, LENA);
    assertThat(hours.heldUntil(prompt("x.prompt", LENA), MONDAY_TEN)).isEmpty();
  }

  @Test
  void answers_channels_and_people_of_no_team_do_not_wait() {
    var night = Instant.parse("2026-11-23T01:00:00Z");
    assertThat(hours.heldUntil(prompt("x.answer", LENA), night)).isEmpty();
    assertThat(hours.heldUntil(prompt("x.prompt", new MemberId("UOMAR")), night)).isEmpty();
    var channel = new Place.InChannel(TestTeams.CHECKOUT_CHANNEL);
    assertThat(hours.heldUntil(new Surface("x.prompt", subject(), channel), night)).isEmpty();
  }

  @Test
  void who_has_left_is_not_waited_for() {
    absences.set(WORKSPACE, Absence.left(LENA));

    assertThat(hours.heldUntil(prompt("x.prompt", LENA), MONDAY_TEN)).isEmpty();
  }

  private Optional<Instant> held(MemberId member, String now) {
    return hours.heldUntil(prompt("x.prompt", member), Instant.parse(now));
  }

  private static Surface prompt(String view, MemberId member) {
    return new Surface(view, subject(), new Place.ToMember(member));
  }

  private static Subject subject() {
    return new Subject(WORKSPACE, "x", 1);
  }

  private static final class Answer implements SurfaceRenderer {
    @Override
    public String view() {
      return "x.answer";
    }

    @Override
    public Optional<Rendered> render(Surface surface) {
      return Optional.empty();
    }

    @Override
    public boolean isAnswer() {
      return true;
    }
  }
}
