package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.OMAR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The 1:1 of Priya and Lena from Monday's question to what comes up again, over the wire. */
final class OneOnOneJourneyTest {
  private static final String SECRET = "Zanzibar";

  @Test
  void a_whole_week_with_a_restart_at_every_step(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      var tuesday = day(journey).plusDays(1);
      topics(journey);
      journey.restartBot();
      agenda(journey, tuesday);
      journey.restartBot();
      talk(journey);
      journey.restartBot();
      summary(journey);
      journey.restartBot();
      nextWeek(journey, tuesday.plusDays(7));
    }
  }

  private static void topics(Journey journey) {
    settles(journey);
    var priya = journey.as(PRIYA).inMessagesOfTheBot();
    priya.sees("Your 1:1 with @Lena · Checkout", "What would you like to talk about?");
    priya.presses("Add a topic").fills("What do you want to talk about?", "The launch date");
    priya.submits().sees("You bring 1 topic.", "The launch date");
    journey.as(LENA).types("/one-on-one add On-call <!channel> in December");
    journey.as(LENA).isTold("Your topic is on the next 1:1 of Checkout. @Priya sees it when");
    journey.as(LENA).inMessagesOfTheBot().doesNotSee("The launch date");
  }

  private static void agenda(Journey journey, LocalDate tuesday) {
    journey.as(ELI).in(CHECKOUT).types("/plumbline surprise product: the refund flow changed");
    at(journey, tuesday, LocalTime.of(10, 0, 6));
    var priya = journey.as(PRIYA).inGroupWith(LENA);
    priya.sees("@Priya: The launch date", "@Lena: On-call <!channel> in December");
    priya.sees("What the week left open", "the refund flow changed");
    assertThat(journey.as(LUIS).hasGroup()).isFalse();
  }

  private static void talk(Journey journey) {
    var lena = journey.as(LENA).inGroupWith(PRIYA);
    lena.pressesIn("The launch date", "Talked about").sees("✓ @Priya: The launch date");
    lena.presses("Add a note").fills("What was said?", SECRET + " on Thursday").submits();
    lena.sees("@Lena: " + SECRET + " on Thursday");
    var priya = journey.as(PRIYA).inGroupWith(LENA);
    priya.presses("Add an action").fills("What will be done?", "Ask finance about " + SECRET);
    priya.submits().sees("@Priya: Ask finance about " + SECRET);
  }

  private static void summary(Journey journey) {
    var lena = journey.as(LENA).inGroupWith(PRIYA);
    lena.presses("End").sees("@Lena ended it", "Talked about", "Not reached");
    var priya = journey.as(PRIYA).inGroupWith(LENA);
    priya.presses("Add a note").fills("What was said?", "One more thing").submits();
    priya.sees("@Priya, after the end: One more thing");
    priya.types("/one-on-one history").presses("Open").sees(SECRET + " on Thursday");
    priya.closesForms();
  }

  private static void nextWeek(Journey journey, LocalDate tuesday) {
    at(journey, tuesday, LocalTime.of(10, 0, 6));
    var lena = journey.as(LENA).inGroupWith(PRIYA);
    lena.sees("Actions from last time", "Ask finance about " + SECRET, "On-call");
    lena.presses("Read all of it").sees("One more thing").closesForms();
    lena.noLongerSees("Did you meet?");
    at(journey, tuesday, LocalTime.of(11, 1));
    lena.sees("Did you meet?").presses("We did not").sees("It did not take place: @Lena said so");
  }

  @Test
  void nobody_else_reads_a_word_and_an_export_says_that_it_exists(@TempDir Path data)
      throws Exception {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(PRIYA).types("/one-on-one add " + SECRET + " as a topic");
      at(journey, day(journey).plusDays(1), LocalTime.of(10, 0, 6));
      var lena = journey.as(LENA).inGroupWith(PRIYA);
      lena.presses("Add a note").fills("What was said?", SECRET + " noted").submits();
      lena.presses("Add an action").fills("What will be done?", SECRET + " done").submits();
      lena.sees(SECRET + " done").presses("End").sees("@Lena ended it");

      journey.as(LUIS).in(CHECKOUT).types("/one-on-one export");
      journey.as(LUIS).isTold("I send you the record of the 1:1s of Checkout");
      journey.as(LUIS).types("/retro actions").closesForms();
      assertThat(export(journey, LUIS, 2)).contains("It took place.", "between the two");
      ofOthers(journey);
      for (var other : new String[] {LUIS, ELI, MIKA, OMAR}) {
        journey.as(other).opensHome();
        assertThat(journey.as(other).everythingSent()).as(other).doesNotContain(SECRET);
      }
      consent(journey);
    }
  }

  /** An admin of the workspace, who is in no team, and an engineer of this one. */
  private static void ofOthers(Journey journey) throws Exception {
    journey.as(OMAR).in(CHECKOUT).types("/one-on-one export");
    journey.as(OMAR).isTold("I send you the record of the 1:1s of Checkout");
    journey.as(OMAR).types("/one-on-one history").isTold("Only people of Checkout can do this");
    assertThat(export(journey, OMAR, 2)).contains("It took place.", "between the two");
    journey.as(ELI).in(CHECKOUT).types("/one-on-one export");
    journey.as(ELI).isTold("Only a product manager or lead of Checkout, or an admin");
  }

  private static void consent(Journey journey) throws Exception {
    for (var one : new String[] {PRIYA, LENA}) {
      journey.as(one).in(CHECKOUT).typesForForm("/one-on-one settings").presses("I agree");
      journey.as(one).sees("Take it back").closesForms();
    }
    journey.as(LUIS).in(CHECKOUT).types("/one-on-one export");
    assertThat(export(journey, LUIS, 4)).contains(SECRET + " noted", SECRET + " done");
    journey.as(OMAR).in(CHECKOUT).types("/one-on-one export");
    assertThat(export(journey, OMAR, 4)).contains(SECRET + " noted", SECRET + " done");
    journey.as(LENA).inGroupWith(PRIYA).presses("I do not agree");
    journey.as(LENA).sees("It takes both of you");
    journey.as(LUIS).in(CHECKOUT).types("/one-on-one export");
    assertThat(export(journey, LUIS, 6)).doesNotContain(SECRET);
  }

  /** What the newest Markdown file of so many holds. */
  private static String export(Journey journey, String name, int files) throws Exception {
    var all = journey.as(name).inMessagesOfTheBot().files(files);
    var newest =
        all.subList(files - 2, files).stream()
            .filter(file -> file.path("name").asText().endsWith(".md"))
            .findFirst()
            .orElseThrow();
    return read(newest.path("url_private").asText());
  }

  private static String read(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void where_slack_refuses_the_group_each_gets_the_agenda_and_nothing_is_lost(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey
          .sandbox
          .misbehaviour()
          .always("conversations.open", new Fault.ErrorCode("missing_scope"));
      journey.as(PRIYA).types("/one-on-one add " + SECRET);
      at(journey, day(journey).plusDays(1), LocalTime.of(10, 0, 6));

      for (var one : new String[] {PRIYA, LENA}) {
        journey.as(one).inMessagesOfTheBot();
        journey.as(one).sees("Slack does not let me write to both of you together (missing_scope)");
        journey.as(one).sees("@Priya: " + SECRET);
      }
      var lena = journey.as(LENA).inMessagesOfTheBot();
      lena.presses("Add a note").fills("What was said?", "We met all the same").submits();
      journey.as(PRIYA).inMessagesOfTheBot().sees("@Lena: We met all the same");
      journey.as(LUIS).in(CHECKOUT).types("/retro start").submits().sees("0 cards");
    }
  }

  @Test
  void after_a_downtime_nobody_gets_last_weeks_agenda(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      var tuesday = day(journey).plusDays(1);
      journey.as(PRIYA).types("/one-on-one add " + SECRET);
      journey.stopBot();
      journey.clock.moveTo(tuesday.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant());
      journey.startBot();
      settles(journey);

      var lena = journey.as(LENA).inMessagesOfTheBot();
      lena.sees("did not take place: it could not be started in time");
      assertThat(lena.hasGroup()).isFalse();
      at(journey, tuesday.plusDays(7), LocalTime.of(10, 0, 6));
      journey.as(LENA).inGroupWith(PRIYA).sees("@Priya: " + SECRET);
    }
  }

  @Test
  void after_two_that_were_skipped_the_next_skip_needs_a_word_of_why(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      for (int i = 0; i < 2; i++) {
        journey.as(LENA).in(CHECKOUT).types("/one-on-one next").presses("Skip").submits();
        journey.as(LENA).closesForms();
      }
      journey.as(LENA).types("/one-on-one next").presses("Skip");
      assertThat(journey.as(LENA).submitsInVain())
          .containsKey("Why? The last 2 were skipped or moved.");
      assertThat(journey.as(ELI).in(CHECKOUT).screen()).doesNotContain("is skipped");
    }
  }

  @Test
  void who_is_away_is_not_asked_and_the_other_may_move_it(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      var friday = day(journey).plusDays(4);
      var tuesday = friday.plusDays(4);
      journey.as(LENA).types("/plumbline away until " + tuesday.plusDays(2));
      at(journey, tuesday.minusDays(1), LocalTime.of(9, 1));

      var priya = journey.as(PRIYA).inMessagesOfTheBot();
      priya.sees("@Lena is away then. Move it or skip it");
      priya.types("/plumbline next").pressesReadAloud("Run now: 1:1 of PM and lead");
      priya.isTold("cannot begin now: somebody who holds it is away");
      at(journey, tuesday, LocalTime.of(10, 0, 6));
      priya.sees("It did not take place: you were not both there.");
    }
  }

  private static LocalDate day(Journey journey) {
    return LocalDate.ofInstant(journey.clock.instant(), BERLIN);
  }

  private static void at(Journey journey, LocalDate day, LocalTime time) {
    journey.moveTo(day.atTime(time).atZone(BERLIN).toInstant());
    settles(journey);
  }

  /** One thing wakes the next: the calendar prepares a 1:1, and that asks for topics. */
  private static void settles(Journey journey) {
    for (int i = 0; i < 3; i++) {
      journey.passes(Duration.ofSeconds(6));
    }
  }
}
