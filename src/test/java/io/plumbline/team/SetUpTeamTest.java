package io.plumbline.team;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static io.plumbline.testing.TestTeams.WORKSPACE;
import static io.plumbline.testing.TestTeams.checkout;
import static io.plumbline.testing.TestTeams.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.journal.RequestKey;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.team.TeamForm.Field;
import io.plumbline.workspace.ChannelId;
import io.plumbline.workspace.MemberId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SetUpTeamTest {
  private static final MemberId ROBO = new MemberId("UROBO");
  private static final MemberId GONE = new MemberId("UGONE");
  private static final MemberId GUEST = new MemberId("UGUEST");

  private final TeamWorld world = new TeamWorld();
  private final Form form = new Form();

  SetUpTeamTest() {
    var zone = ZoneId.of("UTC");
    world.people.with(new Person(ROBO, "Robo", zone, true, true, false));
    world.people.with(new Person(GONE, "Mika", zone, false, false, false));
    world.people.with(new Person(GUEST, "Noor", zone, true, false, true));
  }

  /** A right form, to be made wrong. */
  private static final class Form {
    String name = "Checkout";
    @Nullable ChannelId channel = CHECKOUT_CHANNEL;
    Map<Role, List<MemberId>> people =
        Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA), Role.LEAD, List.of(LENA));
    String zone = "Europe/Berlin";
    Set<DayOfWeek> days = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    @Nullable LocalTime from = LocalTime.of(9, 0);
    @Nullable LocalTime to = LocalTime.of(17, 0);
    String holidays = "";
    int weeks = 2;
    @Nullable LocalDate sprintDay = LocalDate.of(2026, 11, 16);
    Map<Ritual, RhythmChoice> rhythms = Map.of();

    TeamForm build() {
      return new TeamForm(
          name,
          channel,
          new Roster(people),
          zone,
          days,
          from,
          to,
          holidays,
          Shift.NEXT,
          weeks,
          sprintDay,
          rhythms);
    }
  }

  private SetUpTeam.Outcome setUp() {
    return world.setUp(form.build(), ELI, "form/1");
  }

  private Map<Field, String> problems() {
    var outcome = setUp();
    assertThat(outcome).isInstanceOf(SetUpTeam.Outcome.Invalid.class);
    assertThat(world.teams.all(WORKSPACE)).allMatch(team -> team.id().value() == 7);
    assertThat(world.journal.entries()).isEmpty();
    return ((SetUpTeam.Outcome.Invalid) outcome).sentences();
  }

  @Test
  void a_team_set_up_is_written_down_planned_and_shown() {
    var team = ((SetUpTeam.Outcome.SetUp) setUp()).team();

    assertThat(world.teams.find(team.id())).contains(team);
    assertThat(world.replanned).containsExactly(team);
    assertThat(world.journal.entries())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.verb()).isEqualTo("team.set_up");
              assertThat(line.actor()).contains(ELI);
              assertThat(line.details()).containsEntry("people", "2");
            });
    assertThat(world.surfaces.shown())
        .containsExactly(
            new Surface(
                "team.welcome",
                TeamNews.subject(team.id()),
                new Place.InChannel(CHECKOUT_CHANNEL)));
    assertThat(world.surfaces.staledHomes()).containsExactlyInAnyOrder(PRIYA, LENA);
  }

  @Test
  void the_same_request_again_finds_the_team_of_the_first() {
    var first = setUp();

    assertThat(setUp()).isEqualTo(first);
    assertThat(world.teams.all(WORKSPACE)).hasSize(1);
    assertThat(world.journal.entries()).hasSize(1);
  }

  @Test
  void another_request_with_the_same_name_is_refused() {
    setUp();

    assertThat(world.setUp(form.build(), ELI, "form/2"))
        .isEqualTo(
            new SetUpTeam.Outcome.Invalid(
                Map.of(
                    Field.NAME, "There is already a team called Checkout. Choose another name.")));
  }

  @Test
  void a_taken_name_is_said_together_with_the_other_problems() {
    world.teams.with(checkout());
    form.name = " CHECK\u200bOUT ";
    form.channel = null;

    assertThat(problems()).containsOnlyKeys(Field.NAME, Field.CHANNEL);
  }

  @Test
  void everything_wrong_is_said_at_once() {
    form.name = "";
    form.channel = null;
    form.people = Map.of();
    form.zone = "CET";
    form.days = Set.of();
    form.from = null;
    form.to = null;
    form.holidays = "25.12.";
    form.weeks = 7;
    form.sprintDay = null;

    assertThat(problems())
        .containsOnlyKeys(
            Field.NAME,
            Field.CHANNEL,
            Field.PRODUCT_MANAGERS,
            Field.LEADS,
            Field.ZONE,
            Field.DAYS,
            Field.HOURS_FROM,
            Field.HOURS_TO,
            Field.HOLIDAYS,
            Field.SPRINT_WEEKS,
            Field.SPRINT_DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "\u200b\u200d\u2060", "\u202e", "\u0000\u0007", "---", "\u0301"})
  void a_name_without_a_letter_is_none(String name) {
    form.name = name;

    assertThat(problems())
        .isEqualTo(Map.of(Field.NAME, "Give the team a name, as its people call it."));
  }

  @Test
  void a_name_is_kept_without_what_nobody_sees() {
    form.name = " Check\u200bout\u202e \t 2 ";

    assertThat(((SetUpTeam.Outcome.SetUp) setUp()).team().name()).isEqualTo("Checkout 2");
  }

  @ParameterizedTest
  @CsvSource({"40,true", "41,false"})
  void a_name_has_up_to_forty_characters(int length, boolean right) {
    form.name = "🎉".repeat(length - 1) + "a";

    assertThat(setUp() instanceof SetUpTeam.Outcome.SetUp).isEqualTo(right);
  }

  @Test
  void the_bot_must_be_in_the_channel() {
    world.people.with(new Channel(CHECKOUT_CHANNEL, "checkout", false, false));

    assertThat(problems())
        .isEqualTo(
            Map.of(
                Field.CHANNEL,
                "I am not in #checkout. Type /invite @Plumbline in #checkout, then save again."));
  }

  @Test
  void an_archived_channel_is_refused() {
    world.people.with(new Channel(CHECKOUT_CHANNEL, "checkout", true, true));

    assertThat(problems())
        .isEqualTo(Map.of(Field.CHANNEL, "#checkout is archived. Choose another channel."));
  }

  @Test
  void a_channel_that_cannot_be_seen_is_refused() {
    form.channel = new ChannelId("CGONE");

    assertThat(problems().get(Field.CHANNEL)).startsWith("I cannot see this channel.");
  }

  @Test
  void bots_and_people_who_left_are_in_no_team() {
    form.people =
        Map.of(
            Role.PRODUCT_MANAGER, List.of(ROBO),
            Role.LEAD, List.of(LENA, GONE),
            Role.ENGINEER, List.of(new MemberId("UFOREIGN")),
            Role.OBSERVER, List.of(GUEST));

    assertThat(problems())
        .isEqualTo(
            Map.of(
                Field.PRODUCT_MANAGERS, "Robo is a bot. Choose people only.",
                Field.LEADS, "Mika has left this workspace. Choose somebody who is here.",
                Field.ENGINEERS,
                    "One of these people is not in this workspace. Choose somebody who is."));
  }

  @Test
  void a_guest_may_build_and_read_along_but_not_decide() {
    form.people =
        Map.of(
            Role.PRODUCT_MANAGER,
            List.of(GUEST),
            Role.LEAD,
            List.of(LENA),
            Role.ENGINEER,
            List.of(GUEST));

    assertThat(problems()).containsOnlyKeys(Field.PRODUCT_MANAGERS);
  }

  @Test
  void a_product_manager_is_not_the_only_lead() {
    form.people = Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA), Role.LEAD, List.of(PRIYA));

    assertThat(problems())
        .isEqualTo(
            Map.of(
                Field.LEADS,
                "Priya is a product manager and the only lead, so nobody could decide what Priya"
                    + " asks for. Add a second lead, or choose another one."));

    form.people = Map.of(Role.PRODUCT_MANAGER, List.of(PRIYA), Role.LEAD, List.of(PRIYA, LUIS));
    assertThat(setUp()).isInstanceOf(SetUpTeam.Outcome.SetUp.class);
  }

  @Test
  void five_thousand_people_are_no_team() {
    form.people =
        Map.of(
            Role.PRODUCT_MANAGER,
            List.of(PRIYA),
            Role.LEAD,
            List.of(LENA),
            Role.ENGINEER,
            IntStream.range(0, 5000).mapToObj(i -> new MemberId("U" + i)).toList());

    assertThat(problems().get(Field.ENGINEERS)).startsWith("These are 5000 people.");
  }

  @ParameterizedTest
  @CsvSource({
    "CET,Europe/Berlin",
    "+02:00,Europe/Helsinki",
    "GMT+1,Europe/Berlin",
    "Berlin,Europe/Berlin",
    "europe/berln,Europe/Berlin",
    "New York,America/New_York",
    "Etc/GMT-1,''",
    "Mars/Olympus,''"
  })
  void an_unknown_zone_gets_near_matches(String typed, String match) {
    form.zone = typed;

    assertThat(problems().get(Field.ZONE))
        .startsWith("Write the time zone as area and city")
        .contains(match);
  }

  @Test
  void a_zone_is_found_in_any_case() {
    form.zone = " america/new york ";

    assertThat(((SetUpTeam.Outcome.SetUp) setUp()).team().calendar().zone())
        .isEqualTo(ZoneId.of("America/New_York"));
  }

  @Test
  void the_day_ends_after_it_begins() {
    form.to = LocalTime.of(9, 0);

    assertThat(problems())
        .isEqualTo(
            Map.of(
                Field.HOURS_TO,
                "The working day begins at 09:00. Choose a later time for its end."));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22,The team does not work on Sunday 22 November 2026. Choose a day on which it does.",
    "2027-11-30,That is more than a year away. Choose an earlier day.",
    "2016-11-21,That is more than ten years ago. Choose a later day."
  })
  void the_first_day_of_a_sprint_is_a_near_working_day(LocalDate day, String sentence) {
    form.sprintDay = day;

    assertThat(problems()).isEqualTo(Map.of(Field.SPRINT_DAY, sentence));
  }

  @Test
  void holidays_come_as_lines_or_as_an_icalendar_file() {
    form.holidays = "2026-12-25 Christmas Day\n\n2027-01-01,New Year";

    assertThat(((SetUpTeam.Outcome.SetUp) setUp()).team().calendar().holidays())
        .isEqualTo(
            Map.of(
                LocalDate.of(2026, 12, 25), "Christmas Day",
                LocalDate.of(2027, 1, 1), "New Year"));

    form.name = "Search";
    form.holidays =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n"
            + "DTSTART;VALUE=DATE:20261226\nSUMMARY:Boxing Day\nEND:VEVENT\nEND:VCALENDAR";
    var other = (SetUpTeam.Outcome.SetUp) world.setUp(form.build(), ELI, "form/2");
    assertThat(other.team().calendar().holidays())
        .isEqualTo(Map.of(LocalDate.of(2026, 12, 26), "Boxing Day"));
  }

  @Test
  void a_line_that_is_no_holiday_is_named() {
    form.holidays = "2026-12-25 Christmas Day\n2027-02-29 Leap";

    assertThat(problems())
        .isEqualTo(
            Map.of(
                Field.HOLIDAYS,
                "Line 2 begins with no day: “2027-02-29 Leap”."
                    + " Write it like 2026-12-25 Christmas Day."));
  }

  @Test
  void a_rhythm_needs_its_time_unless_it_is_not_held() {
    var often = RhythmChoice.Often.WEEKLY;
    form.rhythms = Map.of(Ritual.RETRO, new RhythmChoice(often, DayOfWeek.MONDAY, null));
    assertThat(problems()).isEqualTo(Map.of(Field.RHYTHMS, "Say at what time: Retro has none."));

    var never = RhythmChoice.Often.NEVER;
    form.rhythms = Map.of(Ritual.RETRO, new RhythmChoice(never, DayOfWeek.MONDAY, null));
    assertThat(((SetUpTeam.Outcome.SetUp) setUp()).team().rhythms()).isEmpty();
  }

  @Test
  void an_address_of_holidays_is_followed_and_the_form_shows_it() {
    form.holidays = "webcal://calendar.example.com/de.ics";
    var team = ((SetUpTeam.Outcome.SetUp) setUp()).team();
    var shown = world.follow.shown(team, Set.of());

    assertThat(shown.holidays()).isEqualTo("https://calendar.example.com/de.ics");
    var days = shown.withHolidays("2026-12-25 Christmas Day");
    world.changeTeam.change(team.id(), 1, days, PRIYA, new RequestKey("2"));
    assertThat(world.holidays.of(team.id())).isEmpty();
    assertThat(world.follow.shown(world.teams.find(team.id()).orElseThrow(), Set.of()).holidays())
        .isEqualTo("2026-12-25 Christmas Day");
  }

  @Test
  void an_address_that_is_not_public_is_refused_at_its_field() {
    form.holidays = "http://169.254.169.254/latest/meta-data/";

    assertThat(problems())
        .isEqualTo(
            Map.of(
                Field.HOLIDAYS,
                "That address is not public, so I do not read it. Paste the days instead."));
  }

  @Test
  void the_form_of_a_team_makes_the_same_team_again() {
    var team = checkout();
    var again = TeamForm.of(team, Set.of(Ritual.RETRO));

    var made =
        (SetUpTeam.Outcome.SetUp)
            world.setUpTeam.setUp(WORKSPACE, again, ELI, new RequestKey("form/1"));

    assertThat(made.team()).isEqualTo(team(made.team().id().value(), "Checkout"));
  }
}
