package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.OMAR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import io.plumbline.schedule.Period;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions made known, surprises flagged, and the commitment, over the wire. */
final class NoSurprisesJourneyTest {
  private static final String ENGINEERING = "Engineering: a change that product did not know of";

  @Test
  void a_decision_is_written_down_talked_about_known_superseded_and_exported(@TempDir Path data)
      throws Exception {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      wrongThenRight(journey);
      journey.as(LENA).sees("Decision 1 of Checkout · waits for product: @Priya");
      journey.as(LENA).sees("A cache of one hour <!channel>", "The feature can do less");
      journey.as(PRIYA).opensHome().sees("Decision 1 of Checkout", "Cache prices");

      journey.as(PRIYA).inMessagesOfTheBot().sees("waits for product: @Priya");
      journey.as(PRIYA).presses("Let's talk").sees("@Priya wants to talk about it");
      journey.as(LENA).in(CHECKOUT).sees("@Priya wants to talk about it");
      assertThat(thread(journey)).contains("would like to talk about this with");
      journey.as(LENA).opensHome().sees("For the next 1:1 of Checkout", "Decision 1: Cache prices");

      journey.as(PRIYA).presses("I know").sees("known to product: @Priya");
      journey.as(LENA).in(CHECKOUT).sees("known to product: @Priya");
      supersede(journey);
      export(journey);
    }
  }

  private static void wrongThenRight(Journey journey) {
    var eli = journey.as(ELI).typesForForm("/decision record Cache prices");
    eli.fills("Context", "<https://evil.example|your bank> *x* ".repeat(81))
        .fills("Choice", "A cache of one hour <!channel>")
        .chooses(
            "What does it change for the user or the feature?",
            "Less: something it cannot do, or not as well");
    assertThat(eli.submitsInVain())
        .containsEntry("In words", "Say in words what changes for the user or the feature.");
    assertThat(eli.typed("Choice")).isEqualTo("A cache of one hour <!channel>");
    eli.fills("In words", "A new price shows up to an hour late").submits();
  }

  private static String thread(Journey journey) {
    var channel = journey.channel(CHECKOUT);
    var client = journey.as(LENA).client();
    var card =
        client.messages(channel, null, 20).stream()
            .filter(each -> each.text().contains("Decision 1 of Checkout"))
            .findFirst()
            .orElseThrow();
    await().until(() -> client.thread(channel, card.ts()).size() > 1);
    return client.thread(channel, card.ts()).toString();
  }

  private static void supersede(Journey journey) {
    journey.as(LENA).typesForForm("/decision show 1").presses("Supersede");
    journey
        .as(LENA)
        .fills("Title", "Ask each time")
        .fills("Context", "The cache was wrong")
        .fills("Choice", "Each page asks once")
        .chooses("What does it change for the user or the feature?", "Nothing")
        .submits();
    journey.as(MIKA).sees("Decision 1 of Checkout · superseded by decision 2");
    journey.as(MIKA).sees("Decision 2 of Checkout · nothing for product to know");
    journey.as(MIKA).typesForForm("/decision list").sees("2 decisions of Checkout, newest first:");
    journey.as(MIKA).closesForms();
  }

  private static void export(Journey journey) throws Exception {
    journey.as(MIKA).types("/decision export").isTold("I send you the 2 decisions of Checkout");
    var file = journey.as(MIKA).inMessagesOfTheBot().files(1).get(0);
    assertThat(file.path("name").asText()).isEqualTo("decisions-checkout.zip");
    var files = unzipped(file.path("url_private").asText());
    assertThat(files).containsOnlyKeys("0001-cache-prices.md", "0002-ask-each-time.md");
    assertThat(files.get("0001-cache-prices.md"))
        .contains("# 1. Cache prices", "superseded by 0002", "Written down by: Eli", "Priya knows")
        .contains("\\<\\!channel\\>");
  }

  private static Map<String, String> unzipped(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    var bytes =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void a_decision_that_waits_reminds_and_moves_on_when_its_product_manager_leaves(
      @TempDir Path data) {
    try (var journey = Journey.begin(Mode.HTTP, data).withTeam()) {
      record(journey);
      journey.as(PRIYA).inMessagesOfTheBot().sees("Decision 1 of Checkout · waits for product");

      journey.moveTo(monday(journey).atTime(14, 5).atZone(BERLIN).toInstant());
      journey.as(PRIYA).sees("Decision 1 of Checkout still waits for product to know it.");
      journey.sandbox.admin().deactivate(journey.idOf(PRIYA).orElseThrow());
      journey.as(LUIS).inMessagesOfTheBot().sees("no product manager is there to know it");
      journey.as(NOOR).sees("@Priya has left. A product manager or lead can add another");

      journey.as(LENA).types("/plumbline team").presses("Change");
      journey.as(LENA).chooses("Product managers", OMAR).submits().closesForms();
      journey.as(NOOR).sees("@Priya has left, so it waits for @Omar now.");
      journey
          .as(OMAR)
          .inMessagesOfTheBot()
          .sees("Decision 1 of Checkout · waits for product: @Omar");
      journey.as(OMAR).presses("I know").sees("known to product: @Omar");
      journey.as(NOOR).sees("known to product: @Omar");
    }
  }

  private static void record(Journey journey) {
    journey
        .as(ELI)
        .typesForForm("/decision record Cache prices")
        .fills("Context", "Prices are slow")
        .fills("Choice", "Cache them")
        .chooses(
            "What does it change for the user or the feature?",
            "Less: something it cannot do, or not as well")
        .fills("In words", "An hour late")
        .submits();
  }

  @Test
  void a_surprise_goes_to_those_who_can_mend_it_to_the_retro_and_to_the_record(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey
          .as(NOOR)
          .types("/plumbline surprise product: the refund flow changed <!channel>")
          .isTold("It is flagged, without your name. @Priya, @Lena and @Luis read it now");
      journey.as(MIKA).types("We dropped the rounding yesterday");
      journey.as(ELI).usesShortcutOn("We dropped the rounding", "Flag a surprise");
      assertThat(journey.as(ELI).typed("Link")).contains("/archives/");
      journey.as(ELI).fills("Link", "see above").chooses("Which side did it?", ENGINEERING);
      assertThat(journey.as(ELI).submitsInVain())
          .containsEntry(
              "Link", "That is no link. Paste one that begins with https://, or leave this empty.");
      journey.as(ELI).fills("Link", "https://example.com/pull/7").submits().sees("It is flagged");
      journey.as(ELI).closesForms();

      for (var reader : new String[] {PRIYA, LENA, LUIS}) {
        journey.as(reader).inMessagesOfTheBot().sees("the refund flow changed <!channel>");
        journey.as(reader).sees("We dropped the rounding yesterday", "https://example.com/pull/7");
        assertThat(journey.as(reader).screen()).doesNotContain("@Noor", "@Eli");
      }
      assertThat(journey.as(MIKA).everythingSent()).as("nobody else").doesNotContain("Surprise ·");
      inRetroAndRecord(journey);
    }
  }

  private static void inRetroAndRecord(Journey journey) {
    journey.as(PRIYA).in(CHECKOUT).types("/retro start").submits().sees("Collecting until");
    journey.as(PRIYA).types("/retro add well: pairing").presses("Reveal the cards");
    journey
        .as(MIKA)
        .sees("From the record", "A surprise by product: the refund flow changed <!channel>")
        .sees("A surprise by engineering: We dropped the rounding yesterday");
    journey.as(MIKA).typesForForm("/plumbline commitment");
    journey.as(MIKA).sees("Product: 1 deviation. Engineering: 1 deviation.").closesForms();
    journey.as(MIKA).opensHome().sees("2 surprises were flagged this quarter (1 by product, 1 by");
  }

  @Test
  void a_commitment_is_signed_reworded_signed_again_and_renewed(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.as(PRIYA).typesForForm("/plumbline commitment");
      journey
          .as(PRIYA)
          .sees("we will not change sprint scope after planning without engineering's explicit")
          .presses("Sign for product")
          .sees("Signed by @Priya for product")
          .closesForms();
      journey.as(NOOR).sees("Commitment of Checkout", "waits for engineering: @Lena or @Luis");
      journey.as(LENA).opensHome().sees("waits for your signature for engineering.");
      journey.as(LENA).inMessagesOfTheBot().presses("Sign for engineering");
      journey.as(LENA).sees("signed by both sides");
      journey.as(NOOR).sees("signed by both sides").opensHome();
      journey.as(NOOR).sees("signed by @Priya for product, signed by @Lena for engineering.");
      journey.as(NOOR).sees("Kept by both sides so far.").in(CHECKOUT);

      journey.as(LUIS).typesForForm("/plumbline commitment").presses("Change the wording");
      journey.as(LUIS).fills("Engineering promises", "we tell product first").submits();
      journey.as(NOOR).sees("signed by nobody yet", "we tell product first");
      journey.as(PRIYA).inMessagesOfTheBot().presses("Sign for product");
      journey.as(LENA).presses("Sign for engineering");
      journey.as(NOOR).sees("signed by both sides");

      journey.moveTo(afterRenewal(journey));
      journey.as(NOOR).sees("signed by nobody yet", "we tell product first");
      journey.as(PRIYA).presses("Sign for product").sees("waits for engineering");
    }
  }

  /** Some days after the renewal that the team's calendar planned. */
  private static Instant afterRenewal(Journey journey) {
    var now = journey.clock.instant();
    var quarter = Period.quarter(LocalDate.ofInstant(now, BERLIN), Month.JANUARY);
    var day = quarter.last().minusDays(14);
    var renewal = day.atTime(LocalTime.of(10, 0)).atZone(BERLIN).toInstant();
    var planned =
        renewal.isAfter(now)
            ? day
            : Period.quarter(quarter.last().plusDays(1), Month.JANUARY).last().minusDays(14);
    return planned.plusDays(4).atTime(12, 0).atZone(BERLIN).toInstant();
  }

  private static LocalDate monday(Journey journey) {
    return LocalDate.ofInstant(journey.clock.instant(), BERLIN);
  }
}
