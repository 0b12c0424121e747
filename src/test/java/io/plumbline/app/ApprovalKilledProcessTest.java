package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.LUIS;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies after the ack of an approval and before its cards say so. */
@SuppressWarnings("NullAway.Init") // set before each test
final class ApprovalKilledProcessTest {
  private Journey journey;
  private Child child;

  @BeforeEach
  void begin(@TempDir Path data) {
    journey = Journey.withoutBot(Mode.SOCKET, data, settings -> settings);
    start();
    journey.withTeam();
    journey.as(PRIYA).types("/scope items").fills("What else is in the sprint?", "Gift cards");
    journey.as(PRIYA).submits().closesForms().types("/scope lock").isTold("is locked");
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

  @Test
  void the_approval_stands_and_every_card_says_so_once() {
    journey.as(PRIYA).types("/scope request a banner").fills("Why now?", "Launch");
    journey.as(PRIYA).chooses("What leaves to make room?", "Nothing, and that is why I ask");
    journey.as(PRIYA).submits();
    journey.as(LUIS).inMessagesOfTheBot().sees("Waiting for @Lena or @Luis.");
    journey.as(LENA).inMessagesOfTheBot().sees("Waiting for @Lena or @Luis.");
    journey.as(ELI).sees("Waiting for @Lena or @Luis.");
    journey.sandbox.misbehaviour().always("chat.update", new Fault.ServerError());
    journey.sandbox.misbehaviour().always("chat.postMessage", new Fault.ServerError());

    journey.as(LENA).presses("Approve");
    child.kill();

    assertThat(journey.as(ELI).screen()).contains("Waiting for").doesNotContain("Approved by");
    assertThat(journey.as(LUIS).screen()).contains("Waiting for").doesNotContain("Approved by");
    journey.sandbox.misbehaviour().calm();
    start();

    journey.as(ELI).sees("Approved by @Lena").noLongerSees("Waiting for");
    journey.as(LUIS).sees("Approved by @Lena").noLongerSees("Waiting for");
    journey.as(LENA).sees("Approved by @Lena").noLongerSees("Waiting for");
    journey.as(PRIYA).inMessagesOfTheBot().sees("Approved by @Lena");
    assertThat(journey.as(ELI).fromBotSaying("a banner")).as("one card").hasSize(1);
    for (var name : new String[] {LENA, LUIS, PRIYA}) {
      assertThat(journey.as(name).fromBotSaying("a banner")).as(name).hasSize(1);
    }
    journey.as(ELI).types("/scope").sees("1 agreed, 0 rejected").closesForms();
  }
}
