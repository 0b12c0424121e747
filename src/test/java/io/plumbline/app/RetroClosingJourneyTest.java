package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.app.Journey.Mode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after a retro: was it worth the time, the history, the files, the trend. */
final class RetroClosingJourneyTest {
  @Test
  void a_closed_retro_is_rated_shown_in_the_history_and_exported(@TempDir Path data)
      throws Exception {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      hold(journey);
      rate(journey, Map.of(ELI, "4", NOOR, "5", LENA, "3"));
      journey.as(PRIYA).in(CHECKOUT).doesNotSee("Worth the time");
      var closes = thursdayEvening(journey);

      journey.stopBot();
      journey.clock.moveTo(closes.toInstant());
      journey.startBot();

      journey.as(PRIYA).sees("*Worth the time:* 4.0 of 5 (3 answers).");
      journey.as(ELI).inMessagesOfBot().sees("4.0 of 5");
      look(journey);
      export(journey);
    }
  }

  private static void hold(Journey journey) {
    journey.as(LENA).types("/retro start").submits().sees("Collecting until");
    journey.as(ELI).types("/retro add friction: =HYPERLINK(\"http://x\") builds").isTold("hidden");
    journey.as(NOOR).types("/retro add well: pairing \uD83D\uDE00 on the form").isTold("hidden");
    journey.as(LENA).types("/retro add change: \u05E9\u05DC\u05D5\u05DD").isTold("hidden");
    journey.as(LENA).presses("Reveal the cards").presses("Open the voting");
    journey.as(ELI).sees("for what to talk about");
    journey.as(LENA).presses("Close the voting").sees("Topic 1 of 3");
    journey.as(NOOR).presses("Add a note").fills("What was said?", "Cache the image").submits();
    var due = LocalDate.ofInstant(journey.clock.instant(), BERLIN).plusWeeks(1);
    journey
        .as(LENA)
        .presses("Add an action")
        .fills("What will be done?", "Cache it")
        .chooses("Who does it?", ELI)
        .chooses("By when?", due.toString())
        .submits()
        .sees("Cache it · @Eli, due");
    journey.as(LENA).types("/retro close").submits().sees("· Summary", "Took part");
  }

  private static void rate(Journey journey, Map<String, String> scores) {
    scores.forEach(
        (name, score) -> {
          journey.as(name).inMessagesOfBot().sees("was it worth the time?");
          journey.as(name).presses(score).sees("Your answer is counted.");
          journey.as(name).doesNotSee("not worth the time.").in(CHECKOUT);
        });
    assertThat(journey.as(MIKA).everythingSent())
        .as("to somebody who took no part")
        .doesNotContain("was it worth the time");
  }

  /** Three working days after the Monday on which the journey begins. */
  private static ZonedDateTime thursdayEvening(Journey journey) {
    var monday = LocalDate.ofInstant(journey.clock.instant(), BERLIN);
    return monday.plusDays(3).atTime(LocalTime.of(18, 30)).atZone(BERLIN);
  }

  private static void look(Journey journey) {
    journey
        .as(MIKA)
        .types("/retro history")
        .sees("1 retro of Checkout, newest first", "3 cards, 0 votes. Actions closed: 0 of 1.")
        .presses("Open")
        .sees("Cache it", "Cache the image", "Took part", "See it in the channel")
        .closesForms();
    journey.as(MIKA).types("/retro trend").isTold("The last retro was worth 4.0 of 5.");
    journey.as(MIKA).opensHome().sees("How we are doing", "The last retro was worth 4.0 of 5.");
    journey.as(MIKA).in(CHECKOUT);
  }

  private static void export(Journey journey) throws Exception {
    journey.as(MIKA).types("/retro export").submits().sees("by direct message").closesForms();
    journey.as(MIKA).inMessagesOfBot().sees("The record of the retro of Checkout");

    var files = new LinkedHashMap<String, String>();
    for (var file : journey.as(MIKA).files(3)) {
      files.put(file.path("filetype").asText(), read(file.path("url_private").asText()));
    }

    assertThat(files.get("md"))
        .contains("# Retro · Checkout", "\uD83D\uDE00", "\u05E9\u05DC\u05D5\u05DD", "· Noor");
    assertThat(files.get("csv")).contains("\"'=HYPERLINK(\"\"http://x\"\") builds\"", "\"Eli\"");
    var retro = JsonMapper.builder().build().readTree(files.get("json")).at("/retros/0");
    assertThat(retro.path("topics")).hasSize(3);
    assertThat(retro.at("/topics/0/author/name").asText()).isEqualTo("Eli");
    assertThat(retro.at("/worth/mean").asDouble()).isEqualTo(4.0);
    assertThat(List.of(ELI, NOOR, LENA, PRIYA))
        .as("nobody else gets the files")
        .allSatisfy(
            name -> assertThat(journey.as(name).everythingSent()).doesNotContain("retro-checkout"));
  }

  private static String read(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
