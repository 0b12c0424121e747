package io.plumbline.surprise;

import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.LUIS;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Side;
import io.plumbline.retro.RecordEntry;
import io.plumbline.surface.Place;
import io.plumbline.surface.Surface;
import io.plumbline.surprise.FlagSurprise.Outcome;
import io.plumbline.surprise.SurpriseDraft.Flaw;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FlagSurpriseTest {
  private static final String LINK = "https://fernhill.slack.com/archives/C1/p1";

  private final SurpriseWorld world = new SurpriseWorld();
  private final SurpriseRecord record = new SurpriseRecord(world.surprises);

  @Test
  void it_goes_to_product_managers_and_leads_and_to_nobody_else() {
    world.flagged("The refund flow changed", Side.PRODUCT, LINK);

    assertThat(world.surfaces.shown())
        .extracting(Surface::place)
        .containsExactly(
            new Place.ToMember(PRIYA), new Place.ToMember(LENA), new Place.ToMember(LUIS));
  }

  @Test
  void who_flagged_it_is_kept_nowhere_unless_they_choose_to_show_it() {
    var hidden = world.flagged("It changed", Side.PRODUCT, "");
    var shown = world.flagged(new SurpriseDraft("It changed", Side.ENGINEERING, "", true));

    assertThat(hidden.flaggedBy()).isEmpty();
    assertThat(shown.flaggedBy()).contains(ELI);
    assertThat(world.journal.entries().get(0).actor()).isEmpty();
    assertThat(world.journal.entries().get(0).toString()).doesNotContain("ELI", "It changed");
    assertThat(world.journal.entries().get(1).actor()).contains(ELI);
  }

  @Test
  void only_people_of_the_team_flag_and_each_request_once() {
    var draft = new SurpriseDraft("It changed", Side.PRODUCT, "", false);
    var key = world.next();

    assertThat(world.flagSurprise.flag(world.team, draft, new MemberId("UOMAR"), key))
        .isEqualTo(new Outcome.NotAllowed(world.team));
    assertThat(world.flagSurprise.flag(world.team, draft, ELI, key))
        .isInstanceOf(Outcome.Flagged.class);
    assertThat(world.flagSurprise.flag(world.team, draft, ELI, key))
        .isEqualTo(new Outcome.Repeated());
    assertThat(all()).hasSize(1);
  }

  @Test
  void what_is_wrong_is_said_and_nothing_is_kept() {
    var draft = new SurpriseDraft("", Side.PRODUCT, "no link", false);

    assertThat(world.flagSurprise.flag(world.team, draft, ELI, world.next()))
        .isEqualTo(new Outcome.Flawed(Set.of(Flaw.WHAT_MISSING, Flaw.LINK_IS_NONE)));
    assertThat(all()).isEmpty();
  }

  @Test
  void it_is_a_card_of_the_next_retro_with_its_link() {
    var surprise = world.flagged("x".repeat(3000), Side.ENGINEERING, LINK);

    var card = record.since(world.team.id(), surprise.at(), surprise.at().plusSeconds(1)).get(0);

    assertThat(card.kind()).isEqualTo(RecordEntry.Kind.SURPRISE);
    assertThat(card.key()).isEqualTo("surprise-1");
    assertThat(card.text().value())
        .startsWith("A surprise by engineering: xxx")
        .endsWith("…")
        .hasSize(500);
    assertThat(card.link()).isEqualTo(LINK);
    assertThat(record.since(world.team.id(), Instant.EPOCH, surprise.at())).isEmpty();
  }

  @Test
  void it_counts_in_the_record_of_its_side_and_comes_to_the_next_talk() {
    var surprise = world.flagged("It changed", Side.PRODUCT, "");

    assertThat(record.between(world.team.id(), surprise.at(), surprise.at().plusSeconds(1)))
        .containsExactly(
            new Deviation("surprise-1", Side.PRODUCT, surprise.at(), "It changed", null));
    assertThat(record.open(world.team.id(), surprise.at())).hasSize(1);
    assertThat(record.open(world.team.id(), surprise.at().plusSeconds(1))).isEmpty();
  }

  private List<Surprise> all() {
    return world.surprises.between(world.team.id(), Instant.EPOCH, Instant.MAX);
  }
}
