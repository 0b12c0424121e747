package io.plumbline.oneonone.slack;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import io.plumbline.oneonone.AgendaItem;
import io.plumbline.oneonone.AgendaSource;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AgendaSectionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void what_the_week_left_open_is_shown_to_those_who_hold_the_talk() {
    AgendaSource late = (team, since) -> List.of(item(2, since));
    AgendaSource early = (team, since) -> List.of(item(1, since.minus(Duration.ofDays(1))));
    var section = new AgendaSection(List.of(late, early));

    var blocks = section.render(TestTeams.checkout(), LENA, NOW);

    Golden.view("oneonone", "home_agenda", View.builder().type("home").blocks(blocks).build());
    assertThat(section.render(TestTeams.checkout(), ELI, NOW)).isEmpty();
    assertThat(new AgendaSection(List.of()).render(TestTeams.checkout(), LENA, NOW)).isEmpty();
  }

  @Test
  void many_items_are_counted_and_what_people_typed_is_inert() {
    var many = IntStream.range(0, 8).mapToObj(i -> item(i, NOW)).toList();
    assertThat(Golden.json(AgendaSection.render(TestTeams.checkout(), many)).toString())
        .contains("Decision 4", "and 3 more.")
        .doesNotContain("Decision 5");
    Hostile.blocks(
        typed ->
            AgendaSection.render(
                TestTeams.team(7, Hostile.asName(typed)),
                List.of(new AgendaItem("a", "Surprise", typed, NOW))));
  }

  private static AgendaItem item(int number, Instant at) {
    return new AgendaItem("d" + number, "Decision " + number, "Cache *prices*", at);
  }
}
