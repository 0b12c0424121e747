package io.plumbline.app;

import static io.plumbline.app.Journey.BERLIN;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies after the ack of a 1:1's note and before its agenda shows it. */
final class NoteKilledProcessTest {
  private static final String NOTED = "Finance knows on Thursday";

  @Test
  void the_note_stands_and_both_see_it_once(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      opensAgenda(journey);
      journey.stopBot();
      killedAfterTheNote(journey);
      try (var child = start(journey)) {
        assertThat(child).isNotNull();
        for (var one : new String[] {PRIYA, LENA}) {
          var agenda = journey.as(one).inGroupWith(one.equals(PRIYA) ? LENA : PRIYA);
          agenda.sees("@Lena: " + NOTED);
          assertThat(agenda.fromBotSaying(NOTED)).as("one agenda").hasSize(1);
          assertThat(agenda.screen()).as("one note").containsOnlyOnce(NOTED);
        }
      }
    }
  }

  private static void opensAgenda(Journey journey) {
    var tuesday = LocalDate.ofInstant(journey.clock.instant(), BERLIN).plusDays(1);
    journey.moveTo(tuesday.atTime(LocalTime.of(10, 0, 6)).atZone(BERLIN).toInstant());
    for (int i = 0; i < 3; i++) {
      journey.passes(Duration.ofSeconds(6));
    }
    journey.as(LENA).inGroupWith(PRIYA).sees("Add a note");
  }

  private static void killedAfterTheNote(Journey journey) {
    var lena = journey.as(LENA).inGroupWith(PRIYA);
    try (var child = start(journey)) {
      lena.presses("Add a note").fills("What was said?", NOTED);
      journey.sandbox.misbehaviour().always("chat.update", new Fault.ServerError());
      lena.submits();
      child.kill();
    }
    assertThat(lena.screen()).doesNotContain(NOTED);
    journey.sandbox.misbehaviour().calm();
  }

  private static Child start(Journey journey) {
    var environment = new HashMap<>(journey.environment());
    environment.put("PLUMBLINE_HOURS", "any"); // the process has the machine's clock
    var child = Child.start(environment);
    journey.awaitReady();
    return child;
  }
}
