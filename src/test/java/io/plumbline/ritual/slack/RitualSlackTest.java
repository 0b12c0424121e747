package io.plumbline.ritual.slack;

import static io.plumbline.testing.TestTeams.CHECKOUT_CHANNEL;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import io.plumbline.ritual.Occurrence;
import io.plumbline.ritual.PlanNews;
import io.plumbline.ritual.RitualWorld;
import io.plumbline.schedule.Rhythms;
import io.plumbline.slack.Payloads;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.RitualButtons;
import io.plumbline.store.Database;
import io.plumbline.surface.Place;
import io.plumbline.surface.Subject;
import io.plumbline.surface.Surface;
import io.plumbline.team.Ritual;
import io.plumbline.team.Team;
import io.plumbline.testing.FakeSlack;
import io.plumbline.testing.FilledForm;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.SlackPayload;
import io.plumbline.testing.TestDatabase;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RitualSlackTest {
  private static Database database;
  private RitualWorld world;
  private Team team;
  private RitualSlack ritualSlack;
  private FakeSlack slack;
  private App app;

  @BeforeAll
  static void openOnce() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void start() throws SQLException {
    TestDatabase.clear(database);
    world = new RitualWorld(database);
    var monday = Rhythms.weekly(DayOfWeek.MONDAY, RitualWorld.ten(), Duration.ofMinutes(15));
    var tuesday = Rhythms.weekly(DayOfWeek.TUESDAY, RitualWorld.ten(), Duration.ofMinutes(45));
    team = world.team(Map.of(Ritual.ONE_ON_ONE, monday, Ritual.RETRO, tuesday));
    world.planner.changed(team);
    ritualSlack = new RitualSlack(world.occurrences, world.teams, world.comingUp, world.room);
    slack = FakeSlack.start();
    app = slack.app();
    ritualSlack.register(app);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_lead_skips_in_a_form_and_everybody_reads_it() {
    var retro = world.the(Ritual.RETRO);
    var form = opened(RitualButtons.SKIP, retro);
    assertThat(form.toString())
        .contains("*Retro*, ", "\"Skip once\"", "Whoever takes part is told");

    var filled = FilledForm.of(form).with(SkipModal.WHY, "half the team is at the <!here> fair");
    assertThat(SlackPayload.submit(form, filled, PRIYA).to(app).getBody())
        .contains("is skipped (", ": _half the team is at the \\u0026lt;!here\\u0026gt; fair_)")
        .contains("The next one: ");

    assertThat(world.now(retro).state()).isEqualTo(Occurrence.State.CALLED_OFF);
    Golden.message("ritual", "skipped", message(retro));
  }

  @Test
  void it_is_held_after_all_by_a_press() {
    var retro = world.the(Ritual.RETRO);
    world.skip(retro, "the fair");

    press(RitualButtons.HOLD, retro, PRIYA);

    assertThat(said()).contains("takes place after all, on ");
    assertThat(world.now(retro).state()).isEqualTo(Occurrence.State.PLANNED);
    Golden.message("ritual", "held_after_all", message(retro));
  }

  @Test
  void a_lead_moves_in_a_form() {
    var retro = world.the(Ritual.RETRO);
    var form = opened(RitualButtons.MOVE, retro);

    var past = FilledForm.of(form).with(MoveModal.DAY, "2026-11-20").with(MoveModal.TIME, "10:00");
    assertThat(SlackPayload.submit(form, past, PRIYA).to(app).getBody())
        .contains("\"day\":\"That day is past. Choose one that is still to come.\"");
    var onto = FilledForm.of(form).with(MoveModal.DAY, "2026-12-01");
    assertThat(SlackPayload.submit(form, onto, PRIYA).to(app).getBody())
        .contains(
            "\"day\":\"The one after it is on Tuesday 1 December, 10:00. Choose a day before that.");
    var saturday = FilledForm.of(form).with(MoveModal.DAY, "2026-11-28");
    assertThat(SlackPayload.submit(form, saturday, PRIYA).to(app).getBody())
        .contains("Saturday 28 November is no working day of the team.");
    var thursday =
        FilledForm.of(form).with(MoveModal.DAY, "2026-11-26").with(MoveModal.TIME, "16:30");
    assertThat(SlackPayload.submit(form, thursday, PRIYA).to(app).getBody())
        .contains("is moved to ", "Thursday 26 November, 16:30");

    assertThat(world.now(retro).plannedAt()).isEqualTo(Instant.parse("2026-11-26T15:30:00Z"));
    Golden.message("ritual", "moved", message(retro));
  }

  @Test
  void a_new_rhythm_takes_back_what_the_message_says_of_the_move() {
    var retro = world.the(Ritual.RETRO);
    world.move(retro, "2026-11-26T16:30", "the fair");
    int before = world.surfaces.staled().size();
    var friday = Rhythms.weekly(DayOfWeek.FRIDAY, RitualWorld.ten(), Duration.ofMinutes(45));

    world.planner.changed(world.team(Map.of(Ritual.RETRO, friday)));

    assertThat(world.surfaces.staled()).hasSize(before + 1);
    Golden.message("ritual", "planned_anew", message(retro));
  }

  @Test
  void the_forms_look_like_this() {
    Golden.view("ritual", "skip_form", SkipModal.render(found(Ritual.RETRO), 0));
    Golden.view("ritual", "move_form", MoveModal.render(found(Ritual.RETRO), 0));
    Golden.view("ritual", "skip_form_third", SkipModal.render(found(Ritual.ONE_ON_ONE), 2));
  }

  @Test
  void an_engineer_is_told_who_can() {
    var retro = world.the(Ritual.RETRO);

    press(RitualButtons.SKIP, retro, ELI);

    assertThat(said())
        .contains(
            "Only a product manager or lead of Checkout can change what is planned: <@UPRIYA>,"
                + " <@ULENA> or <@ULUIS>. Nothing has changed.");
    assertThat(slack.calls("views.open")).isEmpty();
    press(RitualButtons.HOLD, retro, ELI);
    assertThat(said()).contains("Only a product manager or lead");
    assertThat(world.now(retro).state()).isEqualTo(Occurrence.State.PLANNED);
  }

  @Test
  void a_form_that_was_open_while_it_began_keeps_what_was_typed() {
    var retro = world.the(Ritual.RETRO);
    var form = opened(RitualButtons.SKIP, retro);
    world.wake(retro, retro.plannedAt());

    var filled = FilledForm.of(form).with(SkipModal.WHY, "the fair");
    assertThat(SlackPayload.submit(form, filled, PRIYA).to(app).getBody())
        .contains("This is no longer planned, so nothing has changed.", "You wrote, to copy:")
        .contains("the fair");
    press(RitualButtons.MOVE, retro, PRIYA);
    assertThat(said()).contains("no longer planned");
  }

  @Test
  void a_later_one_is_skipped_in_the_same_form() {
    var retro = world.the(Ritual.RETRO);
    var of = RitualButtons.OfLater.of(team, Ritual.RETRO, retro.day().plusWeeks(1));
    SlackPayload.press(slack, "ritual.skip.77", Payloads.write(of), PRIYA, CHECKOUT_CHANNEL)
        .to(app);
    var form = slack.last("views.open").path("view");

    assertThat(SlackPayload.submit(form, FilledForm.of(form), PRIYA).to(app).getBody())
        .contains("Retro of Tuesday 1 December* is skipped");
    assertThat(world.now(retro).state()).isEqualTo(Occurrence.State.PLANNED);
  }

  @Test
  void buttons_of_nothing_are_no_longer_valid() {
    for (var value :
        new String[] {
          "", "{}", "{\"v\":1,\"team\":1,\"id\":999}", "{\"v\":1,\"team\":1,\"id\":0}"
        }) {
      SlackPayload.press(slack, "ritual.skip.1", value, PRIYA, CHECKOUT_CHANNEL).to(app);
      assertThat(said()).contains("This button is no longer valid.");
    }
  }

  @Test
  void words_of_people_are_inert() {
    Hostile.message(
        typed -> {
          var retro = world.the(Ritual.RETRO);
          var skipped =
              new Occurrence(
                  1,
                  retro.team(),
                  Ritual.RETRO,
                  retro.period(),
                  retro.day(),
                  retro.plannedAt(),
                  false,
                  Occurrence.State.CALLED_OFF,
                  false,
                  false,
                  new Occurrence.Word(PRIYA, typed));
          return PlanMessage.render(skipped, Optional.empty(), team.calendar().zone());
        });
  }

  private static PlanDesk.Found found(Ritual ritual) {
    var day = LocalDate.of(2026, 11, 24);
    var at = Instant.parse("2026-11-24T09:00:00Z");
    var planned =
        new Occurrence(
            41,
            TestTeams.checkout().id(),
            ritual,
            "2026-W48",
            day,
            at,
            false,
            Occurrence.State.PLANNED,
            false,
            false,
            null);
    return new PlanDesk.Found(TestTeams.checkout(), planned);
  }

  private Rendered.Message message(Occurrence occurrence) {
    var subject = new Subject(RitualWorld.ACME, "ritual", occurrence.id());
    var surface =
        new Surface(PlanNews.CHANGED_VIEW, subject, new Place.InChannel(CHECKOUT_CHANNEL));
    return (Rendered.Message)
        ritualSlack.renderers().stream()
            .filter(each -> each.view().equals(PlanNews.CHANGED_VIEW))
            .findFirst()
            .flatMap(each -> each.render(surface))
            .orElseThrow();
  }

  private JsonNode opened(String action, Occurrence occurrence) {
    press(action, occurrence, PRIYA);
    return slack.last("views.open").path("view");
  }

  private void press(String action, Occurrence occurrence, MemberId by) {
    var value = Payloads.write(new RitualButtons.Of(team.id().value(), occurrence.id()));
    var id = action + "." + occurrence.id();
    SlackPayload.press(slack, id, value, by, CHECKOUT_CHANNEL).to(app);
  }

  private String said() {
    return slack.last("respond").toString();
  }
}
