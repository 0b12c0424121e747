package io.plumbline.commitment.slack;

import static io.plumbline.commitment.CommitmentWorld.MONDAY_TEN;
import static io.plumbline.testing.TestTeams.ELI;
import static io.plumbline.testing.TestTeams.LENA;
import static io.plumbline.testing.TestTeams.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.plumbline.commitment.Commitment;
import io.plumbline.commitment.CommitmentId;
import io.plumbline.commitment.CommitmentWorld;
import io.plumbline.commitment.Deviation;
import io.plumbline.commitment.Quarter;
import io.plumbline.commitment.Side;
import io.plumbline.commitment.Signature;
import io.plumbline.commitment.Wording;
import io.plumbline.testing.BlockLimits;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Hostile;
import io.plumbline.testing.TestTeams;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommitmentViewsTest {
  private final CommitmentWorld world = new CommitmentWorld();
  private final CommitmentDesk desk = new CommitmentDesk(world.book, world.teams, world.clock);

  @Test
  void before_anybody_has_signed() {
    Golden.view("commitment", "modal_begin", modal(PRIYA));
    Golden.view("commitment", "home_begin", home(CommitmentFigures.render(shown(), PRIYA)));
    assertThat(CommitmentFigures.render(shown(), ELI)).isEmpty();
  }

  @Test
  void signed_by_one_side_and_by_both() {
    world.sign(Side.PRODUCT, PRIYA, 1);
    Golden.message("commitment", "card_waiting", CommitmentBlocks.inChannel(shown()));
    Golden.message("commitment", "ask", CommitmentBlocks.toMember(shown(), LENA, true));
    Golden.message("commitment", "ask_of_old", CommitmentBlocks.toMember(shown(), LENA, false));
    var toSign = new CommitmentsToSign(world.commitments);
    Golden.view("commitment", "home_waiting", home(toSign.render(world.team(), LENA, MONDAY_TEN)));
    assertThat(toSign.render(world.team(), PRIYA, MONDAY_TEN)).isEmpty();

    world.sign(Side.ENGINEERING, LENA, 1);
    Golden.message("commitment", "card_signed", CommitmentBlocks.inChannel(shown()));
    Golden.view("commitment", "home_kept", home(CommitmentFigures.render(shown(), ELI)));
    Golden.view("commitment", "modal_signed_to_engineer", modal(ELI));
    assertThat(toSign.render(world.team(), LENA, MONDAY_TEN)).isEmpty();
  }

  @Test
  void with_a_record_of_deviations_that_names_nobody() {
    for (int i = 1; i <= 12; i++) {
      var side = i % 3 == 0 ? Side.ENGINEERING : Side.PRODUCT;
      var link = i == 12 ? "https://example.com/?a=b&c=d" : null;
      world.seen.add(new Deviation("s" + i, side, MONDAY_TEN.plusSeconds(i), "Change " + i, link));
    }
    world.sign(Side.PRODUCT, PRIYA, 1);

    Golden.view("commitment", "modal_deviations", modal(LENA));
    Golden.view("commitment", "home_deviations", home(CommitmentFigures.render(shown(), LENA)));
    assertThat(CommitmentModal.lines(shown(), 20)).doesNotContain("<@");
  }

  @Test
  void after_a_change_of_the_wording() {
    world.sign(Side.PRODUCT, PRIYA, 1);
    world.reword(new Wording("we ask first", "we tell first"), LENA, 1);

    Golden.message("commitment", "card_reworded", CommitmentBlocks.inChannel(shown()));
    Golden.view("commitment", "form", WordingModal.render(world.now()));
  }

  @Test
  void the_other_quarter_can_be_looked_at_once_it_is_begun() {
    assertThat(desk.other(shown())).isEmpty();
    world.commitments.begin(world.team().id(), "2027-Q1", Wording.USUAL, MONDAY_TEN);

    var view = Golden.json(modal(PRIYA)).toString();
    assertThat(view).contains("See the 1st quarter 2027");
    var next = desk.look(world.team(), "2027-Q1").orElseThrow();
    assertThat(desk.other(next)).map(Commitment::quarter).contains("2026-Q4");
  }

  @Test
  void what_people_typed_is_inert_and_fits() {
    Hostile.message(typed -> CommitmentBlocks.inChannel(shown(typed)));
    Hostile.message(typed -> CommitmentBlocks.toMember(shown(typed), LENA, true));
    Hostile.view(typed -> CommitmentModal.render(shown(typed), Optional.empty(), LENA));
    Hostile.view(typed -> WordingModal.render(shown(typed).commitment()));
    Hostile.blocks(typed -> CommitmentFigures.render(shown(typed), LENA));
    Hostile.sentence(typed -> CommitmentWords.mayNotReword(shown(typed).team()));
    var much = shown("&<>".repeat(200));
    var view = Golden.json(CommitmentModal.render(much, Optional.empty(), LENA));
    assertThat(BlockLimits.problems(view, "modal")).isEmpty();
  }

  private static Shown shown(String typed) {
    var team = TestTeams.team(7, Hostile.asName(typed));
    var signed = List.of(new Signature(Side.PRODUCT, PRIYA, MONDAY_TEN));
    var id = new CommitmentId(TestTeams.WORKSPACE, 1);
    var commitment =
        new Commitment(
            id,
            team.id(),
            "2026-Q4",
            2,
            new Wording(typed, typed),
            new Commitment.Edit(LENA, MONDAY_TEN),
            signed);
    var quarter = Quarter.at(MONDAY_TEN, team);
    var record = List.of(new Deviation("s", Side.PRODUCT, MONDAY_TEN, typed, null));
    return new Shown(team, quarter, commitment, record);
  }

  private View modal(MemberId viewer) {
    return CommitmentModal.render(shown(), desk.other(shown()), viewer);
  }

  private Shown shown() {
    return desk.running(world.team());
  }

  private static View home(List<LayoutBlock> blocks) {
    return View.builder().type("home").blocks(new ArrayList<>(blocks)).build();
  }
}
