package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.app.Journey.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies right after Slack has its ack; what was acked is there, and is shown once. */
final class KilledAfterAckProcessTest {
  private static final int ROUNDS = 3;
  private static final Duration STOP = Duration.ofSeconds(20);

  private Journey journey;
  private Child child;

  @BeforeEach
  void begin(@TempDir Path data) {
    journey = Journey.withoutBot(Mode.SOCKET, data, settings -> settings);
    start();
    journey.withTeam();
    journey.as(LENA).types("/retro start").submits().sees("0 cards");
  }

  @AfterEach
  void end() {
    child.close();
    journey.close();
  }

  private void start() {
    child = Child.start(journey.environment());
    journey.awaitReady();
  }

  private void killAndStart() {
    child.kill();
    start();
  }

  @Test
  void what_was_acked_survives_sigkill_and_is_shown_once() {
    for (int round = 1; round <= ROUNDS; round++) {
      journey.as(ELI).types("/retro add friction: Card " + round);
      killAndStart();
      journey.as(LENA).sees(round == 1 ? "1 card" : round + " cards");
    }
    journey.as(NOOR).presses("Add a card").chooses("Column", "What went well");
    journey.as(NOOR).fills("What would you say?", "By the form").submits();
    killAndStart();
    journey.as(NOOR).types("/retro cards").sees("By the form").closesForms();

    journey.as(LENA).presses("Reveal the cards");
    killAndStart();
    journey.as(MIKA).sees("@Lena revealed the cards", "Card 1", "Card 3", "By the form");

    journey.as(LENA).presses("Open the voting");
    killAndStart();
    journey.as(MIKA).sees("@Lena opened the voting");

    journey.as(ELI).presses("Vote").chooses("By the form", "3 votes").submits();
    killAndStart();
    journey.as(ELI).closesForms().types("/retro vote").submits();
    journey.as(ELI).sees("you have given 3 of your 5 votes");
    journey.as(MIKA).sees("Voted so far: 1 of 6");
    assertThat(journey.as(MIKA).fromBotSaying("Retro · Checkout")).as("one board").hasSize(1);
  }

  @Test
  void sigterm_under_load_ends_it_in_order_and_loses_nothing_that_was_acked() {
    var acked = ConcurrentHashMap.<String>newKeySet();
    var writer =
        new Thread(
            () -> {
              for (int i = 0; i < 2_000 && child.isAlive(); i++) {
                if (journey.as(ELI).tries("/retro add well: Card no. " + i + ".").isOk()) {
                  acked.add("Card no. " + i + ".");
                }
              }
            });
    writer.start();
    await().until(() -> acked.size() >= 5);

    child.askToStop();

    assertThat(child.await(STOP)).as(child.said()).isZero();
    joined(writer);
    start();
    journey.as(LENA).types("/retro reveal").types("/retro open voting").types("/retro vote");
    var seen = new StringBuilder(journey.as(LENA).screen());
    assertThat(acked).hasSizeGreaterThan(4);
    for (int page = 0; page < acked.size() / 30; page++) {
      journey.as(LENA).presses("Next page");
      seen.append(journey.as(LENA).screen());
    }
    assertThat(seen).contains(acked);
  }

  private static void joined(Thread thread) {
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(thread.isAlive()).isFalse();
  }
}
