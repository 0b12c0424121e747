package io.plumbline.app;

import static io.plumbline.app.Journey.ELI;
import static io.plumbline.app.Journey.LENA;
import static io.plumbline.app.Journey.NOOR;
import static io.plumbline.app.Journey.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.Journey.Mode;
import io.plumbline.retro.Column;
import io.plumbline.retro.Columns;
import io.plumbline.retro.RetroRules;
import io.plumbline.retro.RetroRules.Authors;
import io.plumbline.retro.store.JdbcRulesBook;
import io.plumbline.testing.EveryCell;
import io.plumbline.workspace.MemberId;
import io.plumbline.workspace.WorkspaceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A retro without names: the author changes a card until the reveal, and after it neither a table
 * nor a backup nor the log, as production writes it, says who that was.
 */
@Timeout(120)
final class AnonymousRetroJourneyTest {
  private static final String CARD = "Builds take 40 minutes";
  private static final String CHANGED = "Builds take 50 minutes";

  @RegisterExtension private final BotLog log = new BotLog();

  @Test
  void nobody_can_look_up_who_wrote_a_card(@TempDir Path data, @TempDir Path other)
      throws Exception {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      withoutNames(journey, "Checkout", Columns.DEFAULT);
      journey.as(LENA).types("/retro start").submits().sees("Those written now are anonymous.");
      write(journey);
      journey.as(LENA).presses("Reveal the cards");
      journey.as(PRIYA).sees(CHANGED + " · anonymous", "Voted so far: 0 of 6");
      journey.as(NOOR).types("/retro cards").sees("You have no card").closesForms();

      var noor = journey.idOf(NOOR).orElseThrow();
      assertNoTrace(journey.kit().jdbi(), noor);
      try (var restored = Restored.backupOf(journey.kit().database(), other)) {
        assertNoTrace(restored.jdbi(), noor);
      }
      assertThat(journey.get("/metrics").body()).doesNotContain(noor);
    }
  }

  private void write(Journey journey) {
    int before = log.lines().size();
    journey.as(NOOR).presses("Add a card").sees("Nobody can look up who wrote this card");
    journey.as(NOOR).chooses("Column", "What caused friction");
    journey.as(NOOR).fills("What would you say?", CARD).submits().sees("1 card");
    journey.as(ELI).types("/retro cards").sees("You have no card").closesForms();
    journey.as(NOOR).types("/retro cards").sees(CARD, "anonymous");
    journey.as(NOOR).presses("Change").fills("What would you say?", CHANGED).submits();
    journey.as(NOOR).sees("You have 1 card", CHANGED).closesForms();

    var noor = journey.idOf(NOOR).orElseThrow();
    assertThat(log.lines().stream().skip(before))
        .noneMatch(line -> line.contains(noor) || line.contains("Builds take"));
  }

  @Test
  void the_form_follows_the_team_that_is_chosen_in_it(@TempDir Path data) {
    try (var journey = Journey.begin(Mode.SOCKET, data).withTeam()) {
      journey.setUp("Payments", Journey.PAYMENTS);
      var sails = new Columns(List.of(new Column("wind", "Wind"), new Column("reefs", "Reefs")));
      withoutNames(journey, "Payments", sails);
      var noor = journey.as(NOOR).in(Journey.GENERAL);
      noor.usesShortcut("Add a retro card").sees("The columns come once you have chosen the team");
      noor.fills("What would you say?", CARD).chooses("For the team", "Checkout");
      noor.sees("Your name is shown with the card").chooses("Column", "What caused friction");
      noor.chooses("For the team", "Payments").sees("Nobody can look up");
      noor.doesNotSee("Your name is shown");
      assertThat(noor.typed("What would you say?")).isEqualTo(CARD);
      noor.chooses("Column", "Reefs").submits().sees("for the next retro of Payments");
      noor.closesForms().in(Journey.PAYMENTS).types("/retro cards");
      noor.sees("*Reefs* · anonymous", CARD).closesForms();
    }
  }

  private static void withoutNames(Journey journey, String name, Columns columns) {
    var kit = journey.kit();
    var team =
        kit.teams().all(new WorkspaceId(journey.sandbox.teamId())).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    var usual = RetroRules.DEFAULT;
    new JdbcRulesBook(kit.jdbi())
        .set(
            team.id(),
            new RetroRules(columns, Authors.ANONYMOUS, usual.ballot(), false, usual.pace(), 3),
            new MemberId(journey.idOf(PRIYA).orElseThrow()),
            kit.clock().instant());
  }

  /** The person stands in the team and on their own surfaces, and nowhere else. */
  private static void assertNoTrace(Jdbi jdbi, String member) {
    var cells = EveryCell.of(jdbi);
    var tables = new ArrayList<String>();
    cells.forEach(
        (column, values) -> {
          if (values.stream().anyMatch(value -> value.contains(member))) {
            tables.add(column);
          }
        });
    assertThat(tables)
        .allMatch(column -> column.startsWith("team_") || column.startsWith("surface."));
    assertThat(cells.get("retro_card.body")).containsExactly(CHANGED);
    assertThat(cells.get("retro_card.author_id")).containsExactly("null");
    assertThat(cells.get("retro_card.author_digest")).containsExactly("null");
    assertThat(cells.get("retro_author_key.key_name")).isEmpty();
    // the day of Berlin begins on a full hour of UTC
    assertThat(cells.get("retro_card.added_at")).allMatch(at -> at.contains(":00:00"));
    assertThat(cells.get("request.claimed_at")).allMatch(at -> at.contains("00:00:00"));
  }
}
