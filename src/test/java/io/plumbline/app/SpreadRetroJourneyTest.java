package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.MIKA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.retro.Pace;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.store.JdbcRulesBook;
import io.plumbline.store.Database;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A retro over days: it moves on by itself and reminds those who are missing. */
final class SpreadRetroJourneyTest {
  @Test
  void three_people_hold_a_retro_over_days_with_a_restart_in_the_middle(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.stopBot();
      spreadOverDays(journey, data);
      journey.startBot();
      journey.as(LENA).types("/retro start").submits();
      journey.as(ELI).sees("Collecting until").types("/retro add friction: Slow builds");
      journey.as(ELI).sees("1 card");

      // Tuesday noon in Berlin: the deadline is on Wednesday at ten
      journey.passes(Duration.ofDays(1).plusHours(2));
      remindedByDirectMessage(journey);

      journey.stopBot();
      journey.clock.advance(Duration.ofDays(1));
      journey.startBot();

      journey.as(MIKA).sees("The cards were revealed at", "Slow builds", "Vote for what to talk");
      journey.as(ELI).presses("Vote").pressesIn("Slow builds", "+ Vote").closesForms();
      journey.as(ELI).sees("Voted so far: 1 of 6");
      journey.passes(Duration.ofDays(1).plusMinutes(1));
      journey.as(MIKA).sees("Topic 1 of 1", "1 vote");
      journey.as(NOOR).presses("Add a note").fills("What was said?", "Cache it").submits();
      journey.passes(Duration.ofDays(6));
      journey.as(MIKA).sees("· Summary", "Cache it").sees("its deadline.");
    }
  }

  private static void remindedByDirectMessage(Journey journey) {
    journey
        .as(MIKA)
        .inMessagesOfTheBot()
        .sees("There is no card of yours yet.", "Only you get this");
    journey.as(MIKA).presses("I have nothing to add");
    journey.as(MIKA).in(Journey.CHECKOUT).sees("Finished: @Mika");
    journey.as(PRIYA).inMessagesOfTheBot().sees("There is no card of yours yet.");
    journey.as(PRIYA).in(Journey.CHECKOUT).doesNotSee("There is no card of yours yet.");
    assertThat(journey.as(ELI).everythingSent()).doesNotContain("There is no card of yours yet");
  }

  /** As the team's settings would, while nobody else has the database. */
  private static void spreadOverDays(Journey journey, Path data) {
    try (var database = Database.embedded(data)) {
      var team =
          database
              .jdbi()
              .withHandle(
                  db ->
                      db.createQuery("select workspace_id, id from team")
                          .map(
                              (row, context) ->
                                  new TeamId(
                                      new WorkspaceId(row.getString("workspace_id")),
                                      row.getLong("id")))
                          .one());
      var rules = RetroRules.DEFAULT;
      var spread =
          new RetroRules(
              rules.columns(),
              rules.authors(),
              rules.ballot(),
              rules.anybodyGroups(),
              new Pace.Spread(2, 1, 1, 2),
              rules.usualActions());
      var by = new MemberId(journey.idOf(PRIYA).orElseThrow());
      database
          .transactions()
          .run(
              () ->
                  new JdbcRulesBook(database.jdbi())
                      .set(team, spread, by, journey.clock.instant()));
    }
  }
}
