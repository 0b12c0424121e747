package io.plumbline.app;

import static io.plumbline.app.Journey.CHECKOUT;
import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies between Slack's ack and the drawing: what product said it knows, it knows. */
final class KilledAfterKnowingProcessTest {
  private Journey journey;
  private Child child;

  @BeforeEach
  void begin(@TempDir Path data) {
    journey = Journey.withoutBot(Mode.SOCKET, data, settings -> settings);
    start();
    journey.withTeam();
  }

  @AfterEach
  void end() {
    child.close();
    journey.close();
  }

  private void start() {
    var environment = new HashMap<>(journey.environment());
    environment.put("PLUMBLINE_HOURS", "any"); // the process has the machine's clock
    child = Child.start(environment);
    journey.awaitReady();
  }

  private void killAndStart() {
    child.kill();
    start();
  }

  @Test
  void what_was_acknowledged_before_the_crash_is_acknowledged_after_it_and_shown_once() {
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
    killAndStart();
    journey.as(PRIYA).inMessagesOfTheBot().sees("waits for product: @Priya").presses("I know");
    killAndStart();

    journey.as(PRIYA).sees("known to product: @Priya");
    journey.as(LENA).in(CHECKOUT).sees("known to product: @Priya");
    journey.as(LENA).noLongerSees("waits for product");
    assertThat(journey.as(PRIYA).fromBotSaying("Cache prices"))
        .as("one message to product")
        .hasSize(1);
    assertThat(journey.as(LENA).fromBotSaying("Cache prices")).as("one card").hasSize(1);

    journey.as(PRIYA).in(CHECKOUT).typesForForm("/plumbline commitment");
    journey.as(PRIYA).presses("Sign for product").closesForms();
    journey.as(NOOR).types("/plumbline surprise product: it changed");
    killAndStart();

    journey.as(LENA).sees("waits for engineering: @Lena or @Luis");
    journey.as(LENA).inMessagesOfTheBot().sees("it changed");
    assertThat(journey.as(LENA).fromBotSaying("waits for engineering")).hasSize(1);
    assertThat(journey.as(LENA).fromBotSaying("it changed")).hasSize(1);
  }
}
