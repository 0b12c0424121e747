package io.plumbline.surprise.store;

import static io.plumbline.testing.TestTeams.ELI;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.commitment.Side;
import io.plumbline.surprise.Link;
import io.plumbline.surprise.Surprise;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.surprise.SurpriseId;
import io.plumbline.surprise.Surprises;
import io.plumbline.team.TeamId;
import io.plumbline.workspace.WorkspaceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store of surprises does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SurprisesContract {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String LINK = "https://example.com/?a=b&c=d";

  abstract Surprises surprises();

  abstract TeamId newTeam();

  @Test
  void what_was_flagged_comes_back_whole() {
    var team = newTeam();
    var draft = new SurpriseDraft("😀".repeat(3000), Side.ENGINEERING, LINK, true);

    var named = surprises().add(team, draft, ELI, NOW);
    var hidden = surprises().add(team, draft("It changed"), null, NOW);

    assertThat(named)
        .isEqualTo(
            new Surprise(
                named.id(), team, draft.what(), Side.ENGINEERING, new Link(LINK), ELI, NOW));
    assertThat(surprises().find(named.id())).contains(named);
    assertThat(surprises().find(hidden.id()))
        .contains(new Surprise(hidden.id(), team, "It changed", Side.PRODUCT, null, null, NOW));
    var elsewhere = new SurpriseId(new WorkspaceId("T2"), named.id().value());
    assertThat(surprises().find(elsewhere)).isEmpty();
  }

  @Test
  void those_of_a_time_come_in_their_order() {
    var team = newTeam();
    var second = surprises().add(team, draft("b"), null, NOW.plusSeconds(60));
    var first = surprises().add(team, draft("a"), null, NOW);
    surprises().add(newTeam(), draft("of others"), null, NOW);

    assertThat(surprises().between(team, NOW, NOW.plusSeconds(61))).containsExactly(first, second);
    assertThat(surprises().between(team, NOW, NOW.plusSeconds(60))).containsExactly(first);
    assertThat(surprises().between(team, NOW.plusSeconds(1), NOW.plusSeconds(61)))
        .containsExactly(second);
    assertThat(surprises().between(team, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")))
        .hasSize(2);
  }

  private static SurpriseDraft draft(String what) {
    return new SurpriseDraft(what, Side.PRODUCT, "", false);
  }
}
