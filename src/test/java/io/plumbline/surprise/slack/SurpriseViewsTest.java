package io.plumbline.surprise.slack;

import static io.plumbline.testing.TestTeams.ELI;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.commitment.Side;
import io.plumbline.surprise.Link;
import io.plumbline.surprise.Surprise;
import io.plumbline.surprise.SurpriseDraft;
import io.plumbline.surprise.SurpriseId;
import io.plumbline.surprise.SurpriseWorld;
import io.plumbline.team.Team;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SurpriseViewsTest {
  private static final Team TEAM = TestTeams.checkout();
  private static final String LINK = "https://fernhill.slack.com/archives/C1/p1?a=b&c=d";

  private final SurpriseWorld world = new SurpriseWorld();

  @Test
  void cards() {
    var hidden = world.flagged("The refund flow changed on Tuesday", Side.PRODUCT, LINK);
    Golden.message("surprise", "card_hidden", SurpriseCard.render(hidden, TEAM));
    var much = "<!channel> *b* <https://evil.example|your bank> ".repeat(62);
    var named = world.flagged(new SurpriseDraft(much, Side.ENGINEERING, "", true));
    Golden.message("surprise", "card_named", SurpriseCard.render(named, TEAM));
  }

  @Test
  void forms() {
    var blank = SurpriseModal.Start.words("", null);
    Golden.view("surprise", "form", SurpriseModal.render(List.of(TEAM), blank));
    var payments = TestTeams.team(8, "Payments");
    var start = new SurpriseModal.Start("Look: it <changed>", Side.ENGINEERING, "", true);
    Golden.view(
        "surprise", "form_from_message", SurpriseModal.render(List.of(TEAM, payments), start));
  }

  @Test
  void figures_compare_quarters_and_sides_and_name_nobody() {
    world.flagged("a", Side.PRODUCT, "");
    world.flagged(new SurpriseDraft("b", Side.ENGINEERING, "", true));
    var quarter = new SurpriseFigures(world.surprises).render(TEAM, ELI, SurpriseWorld.MONDAY_TEN);
    var blocks = new ArrayList<LayoutBlock>(quarter);
    blocks.addAll(SurpriseFigures.render(TEAM, List.of(), 3));
    Golden.view("surprise", "home_figures", View.builder().type("home").blocks(blocks).build());
    assertThat(SurpriseFigures.render(TEAM, List.of(), 0)).isEmpty();
    assertThat(Golden.json(blocks).toString()).doesNotContain("<@");
  }

  @Test
  void what_people_typed_is_inert() {
    Hostile.message(typed -> SurpriseCard.render(surprise(typed), team(typed)));
    Hostile.view(
        typed ->
            SurpriseModal.render(
                List.of(team(typed), TEAM), new SurpriseModal.Start(typed, null, typed, true)));
  }

  private static Team team(String typed) {
    return TestTeams.team(7, Hostile.asName(typed));
  }

  private static Surprise surprise(String typed) {
    var id = new SurpriseId(TestTeams.WORKSPACE, 1);
    return new Surprise(id, TEAM.id(), typed, Side.PRODUCT, null, ELI, SurpriseWorld.MONDAY_TEN);
  }

  @Test
  void a_link_shows_where_it_leads() {
    var linked = new Link("https://example.com/a?b=c&d=e");
    var id = new SurpriseId(TestTeams.WORKSPACE, 1);
    var surprise =
        new Surprise(id, TEAM.id(), "x", Side.PRODUCT, linked, null, SurpriseWorld.MONDAY_TEN);

    assertThat(Golden.json(SurpriseCard.render(surprise, TEAM).blocks()).toString())
        .contains("<https://example.com/a?b=c&amp;d=e>");
  }
}
